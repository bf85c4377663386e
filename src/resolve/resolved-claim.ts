import type { Claim } from '../model/claim.ts'

/** A claim with its names resolved, before it has an id. */
export type ResolvedClaim = Omit<Claim, 'id' | 'document'>
