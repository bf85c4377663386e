import type { EventType } from './claim.ts'
import type { Evidence } from './evidence.ts'
import type { When } from './when.ts'

/** The claim that a correction is about: by its id, and by its words where it is read anew. */
export interface ClaimAnchor extends Evidence {
  readonly claim: string
  /** Id of the document. */
  readonly document: string
  /** SHA-256 of the text. */
  readonly revision: string
}

/**
 * What a correction does. `reject`: the claim is none. `retype`: it is of another type. `redate`: it
 * has another time. `together`: the claims are of one happening. `apart`: they are not. `undo`: an
 * earlier correction no longer holds.
 */
export type Amendment =
  | { readonly kind: 'reject' }
  | { readonly kind: 'retype'; readonly type: EventType; readonly mode?: string }
  | { readonly kind: 'redate'; readonly time: When }
  | { readonly kind: 'together' }
  | { readonly kind: 'apart' }
  | { readonly kind: 'undo'; readonly correction: string }

/** What a person laid over what was read, with name and reason. Corrections are added, never changed. */
export interface Correction {
  readonly id: string
  /** Who says so. */
  readonly by: string
  readonly reason: string
  /** When it was made, a date-time in UTC. */
  readonly at: string
  readonly amendment: Amendment
  /** The claims it is about; of an `undo` none. */
  readonly claims: readonly ClaimAnchor[]
}
