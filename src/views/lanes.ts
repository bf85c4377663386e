import type { EventType } from '../model/claim.ts'

/** The four lines along which a period is told, in their order. */
export const LANES = ['talks', 'statements', 'incidents', 'measures'] as const

/** One of the four lanes. */
export type Lane = (typeof LANES)[number]

/** The lane of every type: what was talked over, said, done by force, done otherwise. */
export const LANE_OF: Readonly<Record<EventType, Lane>> = {
  CONSULT: 'talks',
  AGREE: 'statements',
  SUPPORT: 'statements',
  CONCEDE: 'statements',
  REQUEST: 'statements',
  ACCUSE: 'statements',
  REJECT: 'statements',
  THREATEN: 'statements',
  ASSAULT: 'incidents',
  COERCE: 'incidents',
  PROTEST: 'incidents',
  COOPERATE: 'measures',
  AID: 'measures',
  RETREAT: 'measures',
  SANCTION: 'measures',
  MOBILIZE: 'measures',
}

/** What a lane is called in a heading. */
export const LANE_TITLES: Readonly<Record<Lane, string>> = {
  talks: 'Talks',
  statements: 'Statements',
  incidents: 'Incidents',
  measures: 'Money and measures',
}
