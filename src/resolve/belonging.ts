import type { Party } from '../model/claim.ts'

/** Whom a party belongs to: its state, and the armed group or body on whose side it stands. */
export type Belonging = Pick<Party, 'country' | 'side'>

/** The same without what is not known. */
export function belonging(country: string | undefined, side: string | undefined): Belonging {
  return {
    ...(country === undefined ? {} : { country }),
    ...(side === undefined ? {} : { side }),
  }
}
