import type { Claim, Party } from '../model/claim.ts'
import type { Sourced } from '../model/evidence.ts'
import { wordFigure, wordParty, wordPlace, wordWhen } from './wording.ts'

/** A field of a claim, its value in words, and what it was read from. */
export interface ClaimCell {
  readonly field: string
  readonly value: string
  readonly source: Sourced<unknown>
}

/** The fields of a claim in the order in which one would tell them. */
export function claimCells(claim: Claim): readonly ClaimCell[] {
  return [
    ...cell('type', claim.type, String),
    ...cell('mode', claim.mode, String),
    ...cell('status', claim.status, String),
    ...parties('actor', claim.actor),
    ...parties('recipient', claim.recipient),
    ...cell('time', claim.time, wordWhen),
    ...cell('place', claim.place, wordPlace),
    ...claim.figures.flatMap((figure) => cell('figure', figure, wordFigure)),
    ...claim.issue.flatMap((issue) => cell('issue', issue, String)),
    ...cell('condition', claim.condition, String),
    ...cell('due', claim.due, String),
    ...parties('attribution', claim.attribution),
  ]
}

function parties(field: string, all: readonly Sourced<Party>[]): readonly ClaimCell[] {
  return all.flatMap((party) => cell(field, party, wordParty))
}

function cell<T>(
  field: string,
  source: Sourced<T> | undefined,
  word: (value: T) => string,
): readonly ClaimCell[] {
  return source === undefined ? [] : [{ field, value: word(source.value), source }]
}
