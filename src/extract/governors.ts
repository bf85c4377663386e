import type { Chunk, Link } from './frame.ts'

/** The chunk that a verb group depends on, and how. */
export interface Governor {
  /** Index of the governing verb group among the chunks; -1 for one behind a condition. */
  readonly chunk: number
  readonly link: Link
  /** A noun between the two that is the nearer governor: "plans *to* meet", "a deadline for Russia *to* stop". */
  readonly noun?: number
}

/** Verbs that take a clause without "that": what follows them is said, not done by them. */
export const SAYING: ReadonlySet<string> = new Set(
  'say claim report add believe state confirm announce think insist note warn argue suggest allege hope fear know acknowledge admit'.split(
    ' ',
  ),
)
const CONDITIONS = new Set(['if', 'unless', 'whether', 'until'])

/** "left *without* signing", "warned *against* sending": what stands behind was not done. */
const NOT_DONE = new Set('without against about over instead'.split(' '))

/** What a verb group depends on; nothing for a main clause. */
export function findGovernor(chunks: readonly Chunk[], verb: number): Governor | undefined {
  const form = chunks[verb]?.verb?.form
  if (form === 'infinitive') return infinitive(chunks, verb)
  if (form === 'participle') return participle(chunks, verb)
  return finite(chunks, verb)
}

function verbBefore(chunks: readonly Chunk[], from: number): number {
  return chunks.slice(0, from).findLastIndex(({ kind }) => kind === 'verb')
}

function infinitive(chunks: readonly Chunk[], verb: number): Governor | undefined {
  const above = verbBefore(chunks, verb)
  if (above < 0) return undefined
  const isJoined = chunks[verb - 1]?.kind === 'and' && chunks[above]?.verb?.form === 'infinitive'
  if (isJoined) return { chunk: above, link: 'same' }
  const previous = chunks[verb - 1]
  return previous?.kind === 'noun' && verb - 1 > above
    ? { chunk: above, link: 'to', noun: verb - 1 }
    : { chunk: above, link: 'to' }
}

function participle(chunks: readonly Chunk[], verb: number): Governor | undefined {
  const above = verbBefore(chunks, verb)
  const previous = chunks[verb - 1]
  if (above < 0) return undefined
  if (previous?.kind === 'and' && chunks[above]?.verb?.form === 'participle')
    return { chunk: above, link: 'same' }
  if (previous?.kind === 'mark') return { chunk: mainVerb(chunks, verb), link: 'adverbial' }
  if (NOT_DONE.has(previous?.lemma ?? '')) return { chunk: above, link: 'not-done' }
  return { chunk: above, link: previous?.kind === 'noun' ? 'relative' : 'ing' }
}

/** "He claimed that they cheated, *adding* …": what is added is said by the one who claimed. */
function mainVerb(chunks: readonly Chunk[], verb: number): number {
  const finite = (piece: Chunk) =>
    piece.kind === 'verb' && (piece.verb?.form === 'finite' || piece.verb?.form === 'past')
  const before = chunks.slice(0, verb)
  const said = SAYING.has(chunks[verb]?.lemma ?? '')
    ? before.findLastIndex((piece) => finite(piece) && SAYING.has(piece.lemma))
    : -1
  if (said >= 0) return said
  const main = before.findLastIndex(finite)
  return main >= 0 ? main : verbBefore(chunks, verb)
}

/** Walks left from a finite verb over its subject to the word that opens the clause. */
function finite(chunks: readonly Chunk[], verb: number): Governor | undefined {
  for (let at = verb - 1; at >= 0; at--) {
    const piece = chunks[at] as Chunk
    if (piece.kind === 'subordinator') return subordinate(chunks, at, piece)
    if (piece.kind === 'relative') {
      const above = verbBefore(chunks, at)
      return above < 0 ? undefined : { chunk: above, link: 'relative' }
    }
    if (piece.kind === 'and') {
      const list = listGovernedFrom(chunks, at)
      if (list !== undefined) {
        at = list
        continue
      }
      const above = sameForm(chunks, at, verb)
      if (above < 0) return undefined
      // "said that it would stop and (that it) would withdraw": what holds for the first holds for both.
      return at === verb - 1 || chunks[at + 1]?.kind === 'other'
        ? { chunk: above, link: 'same' }
        : undefined
    }
    if (piece.kind === 'verb') {
      const isSaid = SAYING.has(piece.lemma) && chunks[at + 1]?.kind === 'noun'
      const inserted = isSaid ? undefined : insertedFrom(chunks, at)
      if (inserted === undefined) return zeroThat(chunks, at, verb)
      at = inserted
    }
    if (piece.kind === 'mark' && /^[;:.!?]$/.test(piece.lemma)) return undefined
  }
  return undefined
}

/** "to stop and withdraw" goes with the infinitive, "urged … and labelled" with the verb of like form. */
function sameForm(chunks: readonly Chunk[], before: number, verb: number): number {
  const own = chunks[verb]?.verb
  const isBare = own?.form === 'finite' && !own.isPast && own.modals.length === 0
  return chunks.slice(0, before).findLastIndex(({ kind, verb: group }) => {
    if (kind !== 'verb') return false
    if (group?.form === 'finite' || group?.form === 'past') return true
    return isBare && group?.form === 'infinitive'
  })
}

/** Where a relative clause begins that stands between a subject and its verb: "Sources who spoke … said". */
function insertedFrom(chunks: readonly Chunk[], verb: number): number | undefined {
  for (let at = verb - 1; at >= 0; at--) {
    const kind = chunks[at]?.kind
    if (kind === 'relative') return at
    if (kind === 'verb' || kind === 'subordinator' || kind === 'and') return undefined
  }
  return undefined
}

/** "talks between Kenya, Chad *and* Mali were …": where the preposition stands that governs the list. */
function listGovernedFrom(chunks: readonly Chunk[], and: number): number | undefined {
  if (chunks[and + 1]?.kind !== 'noun') return undefined
  for (let at = and - 1; at >= 0; at--) {
    const piece = chunks[at] as Chunk
    if (piece.kind === 'preposition') return at
    if (piece.kind !== 'noun' && piece.lemma !== ',') return undefined
  }
  return undefined
}

function subordinate(chunks: readonly Chunk[], at: number, piece: Chunk): Governor | undefined {
  const above = verbBefore(chunks, at)
  // "*If* Kenya agrees, …": the verb that it hangs on is yet to come, and -1 stands for it.
  if (CONDITIONS.has(piece.lemma)) return { chunk: above, link: 'if' }
  if (above < 0) return undefined
  return { chunk: above, link: piece.lemma === 'that' ? 'that' : 'adverbial' }
}

/** "said Moscow would go on": a clause without "that", when no comma parts it from the verb before. */
function zeroThat(chunks: readonly Chunk[], above: number, verb: number): Governor | undefined {
  const between = chunks.slice(above + 1, verb)
  if (between.some(({ kind }) => kind === 'mark')) return undefined
  if (between.some(({ kind }) => kind === 'noun')) return { chunk: above, link: 'that' }
  return { chunk: above, link: 'same' }
}
