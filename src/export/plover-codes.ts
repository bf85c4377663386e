import type { EventType } from '../model/claim.ts'

/** What PLOVER, CAMEO and Goldstein's scale make of an event type. */
export interface TypeCodes {
  /** PLOVER's quadrant: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict. */
  readonly quad: 1 | 2 | 3 | 4
  /** CAMEO's root code that comes nearest. */
  readonly cameo: string
  /** Goldstein's scale for that root, as GDELT prints it. */
  readonly goldstein: number
}

/** CAMEO manual 1.1b3 and the scale GDELT publishes with it; ASSAULT is CAMEO's FIGHT unless its mode says more. */
export const TYPE_CODES: Readonly<Record<EventType, TypeCodes>> = {
  AGREE: { quad: 1, cameo: '03', goldstein: 4 },
  CONSULT: { quad: 1, cameo: '04', goldstein: 1 },
  SUPPORT: { quad: 1, cameo: '05', goldstein: 3.5 },
  CONCEDE: { quad: 1, cameo: '08', goldstein: 5 },
  COOPERATE: { quad: 2, cameo: '06', goldstein: 6 },
  AID: { quad: 2, cameo: '07', goldstein: 7 },
  RETREAT: { quad: 2, cameo: '08', goldstein: 5 },
  REQUEST: { quad: 3, cameo: '10', goldstein: -5 },
  ACCUSE: { quad: 3, cameo: '11', goldstein: -2 },
  REJECT: { quad: 3, cameo: '12', goldstein: -4 },
  THREATEN: { quad: 3, cameo: '13', goldstein: -6 },
  PROTEST: { quad: 4, cameo: '14', goldstein: -6.5 },
  SANCTION: { quad: 4, cameo: '16', goldstein: -4 },
  MOBILIZE: { quad: 4, cameo: '15', goldstein: -7.2 },
  COERCE: { quad: 4, cameo: '17', goldstein: -7 },
  ASSAULT: { quad: 4, cameo: '19', goldstein: -10 },
}

/** Names of the quadrants, as POLECAT writes them. */
export const QUAD_NAMES: Readonly<Record<TypeCodes['quad'], string>> = {
  1: 'VERBAL COOPERATION',
  2: 'MATERIAL COOPERATION',
  3: 'VERBAL CONFLICT',
  4: 'MATERIAL CONFLICT',
}
