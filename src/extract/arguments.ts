import { contains, type Span } from '../model/evidence.ts'
import type { Argument, Chunk, Read } from './frame.ts'

/** The phrase of a chunk as an argument. */
export function asArgument(piece: Chunk, relation: string, from: Span = piece): Argument {
  return { relation, lemma: piece.lemma, head: piece.head, start: from.start, end: from.end }
}

/** The phrase that starts at a chunk with those joined to it by commas and "and". */
function joined(
  chunks: readonly Chunk[],
  from: number,
): { readonly end: number; readonly parts: readonly number[] } {
  const parts = [from]
  let end = unitEnd(chunks, from)
  for (;;) {
    const [one, two] = [chunks[end + 1], chunks[end + 2]]
    let next: number | undefined
    if (one?.kind === 'and') next = end + 2
    else if (isComma(one) && two?.kind === 'and') next = end + 3
    else if (isComma(one) && listGoesOn(chunks, end + 2)) next = end + 2
    if (next === undefined || chunks[next]?.kind !== 'noun') return { end, parts }
    if (one?.kind !== 'mark' || two?.kind === 'and')
      if (opensClause(chunks, next)) return { end, parts }
    parts.push(next)
    end = unitEnd(chunks, next)
  }
}

/** Index of the last chunk of a noun phrase with the "of" phrases behind it. */
function unitEnd(chunks: readonly Chunk[], noun: number): number {
  let end = noun
  while (chunks[end + 1]?.lemma === 'of' && chunks[end + 2]?.kind === 'noun') end += 2
  return end
}

/** Whether a chunk is a comma. */
export function isComma(piece: Chunk | undefined): boolean {
  return piece?.kind === 'mark' && piece.end - piece.start === 1 && piece.lemma === ','
}

/** "… and Kyiv rejected it": the phrase behind "and" is the subject of a clause of its own. */
function opensClause(chunks: readonly Chunk[], at: number): boolean {
  const verb = nextVerb(chunks, at + 1)
  if (verb === undefined) return false
  const before = chunks
    .slice(0, at)
    .some(
      ({ kind, verb: group }) =>
        (kind === 'verb' && group?.form === 'finite') || group?.form === 'past',
    )
  return before
}

/** Index of a finite verb group that follows a phrase at once, behind its own prepositional phrases. */
function nextVerb(chunks: readonly Chunk[], from: number): number | undefined {
  let at = from
  for (;;) {
    const piece = chunks[at]
    if (piece?.kind === 'preposition' && chunks[at + 1]?.kind === 'noun') at += 2
    else if (piece?.kind === 'other' || piece?.isDate) at++
    else if (
      piece?.kind === 'verb' &&
      (piece.verb?.form === 'finite' || piece.verb?.form === 'past')
    )
      return at
    else return undefined
  }
}

function listGoesOn(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]?.kind !== 'noun') return false
  for (let next = at + 1; next < Math.min(chunks.length, at + 12); next++) {
    const piece = chunks[next]
    if (piece?.kind === 'and') return chunks[next + 1]?.kind === 'noun'
    if (piece?.kind !== 'noun' && piece?.lemma !== 'of' && !isComma(piece)) return false
  }
  return false
}

/** Objects, prepositional phrases and clauses behind a verb group, up to where its clause ends. */
export function argumentsAfter(
  read: Read,
  chunks: readonly Chunk[],
  verb: number,
): readonly Argument[] {
  const found: Argument[] = []
  let isFirst = true
  for (let at = verb + 1; at < chunks.length; at++) {
    const piece = chunks[at] as Chunk
    const next = chunks[at + 1]
    if (piece.isDate) continue
    if (piece.kind === 'other') {
      if (isFirst) found.push(asArgument(piece, 'adverb'))
    } else if (piece.kind === 'noun') {
      if (
        !isFirst ||
        (nextVerb(chunks, joined(chunks, at).end + 1) !== undefined &&
          !isReducedRelative(chunks, at))
      ) {
        if (isFirst && nextVerb(chunks, joined(chunks, at).end + 1) !== undefined)
          found.push(...clauseFrom(chunks, at, 'that'))
        break
      }
      const group = joined(chunks, at)
      at = pushObjects(read, chunks, group, found, chunks[verb]?.verb?.isCopula === true)
      isFirst = chunks[at + 1]?.kind === 'noun' && !chunks[at + 1]?.isDate
    } else if (piece.kind === 'preposition') {
      // "vetoed *on Friday* a draft": the object may still follow.
      isFirst = isFirst && next?.isDate === true
      if (next?.kind === 'noun') {
        const group = joined(chunks, at + 1)
        if (!next.isDate) pushAll(read, chunks, group.parts, piece.lemma, found)
        at = group.end
      } else if (next?.kind === 'verb') {
        found.push(...clauseFrom(chunks, at + 1, `${piece.lemma}-ing`))
        break
      } else found.push(asArgument(piece, 'particle')) // "sat *down* with", "backed *down*"
    } else if (piece.kind === 'verb') {
      const form = piece.verb?.form
      found.push(
        ...clauseFrom(
          chunks,
          at,
          form === 'infinitive' ? 'to' : form === 'participle' ? 'ing' : 'that',
        ),
      )
      break
    } else if (piece.kind === 'subordinator') {
      found.push(...clauseFrom(chunks, at, piece.lemma))
      break
    } else if (!mayCross(chunks, at)) break
  }
  return found
}

/** In "discussed talks held in Geneva" the second verb belongs to "talks". */
function isReducedRelative(chunks: readonly Chunk[], noun: number): boolean {
  const verb = chunks[nextVerb(chunks, joined(chunks, noun).end + 1) ?? -1]?.verb
  return verb?.form === 'past'
}

function pushObjects(
  read: Read,
  chunks: readonly Chunk[],
  group: { readonly end: number; readonly parts: readonly number[] },
  found: Argument[],
  isCopula: boolean,
): number {
  const isAdjective = (part: number) => read.tokens[chunks[part]?.head ?? -1]?.upos === 'ADJ'
  const [first = -1] = group.parts
  pushAll(read, chunks, group.parts, isCopula && isAdjective(first) ? 'predicate' : 'object', found)
  return group.end
}

function pushAll(
  read: Read,
  chunks: readonly Chunk[],
  parts: readonly number[],
  relation: string,
  found: Argument[],
): void {
  for (const part of parts) {
    if (!isApposed(read, chunks, part)) found.push(asArgument(chunks[part] as Chunk, relation))
  }
}

/** "Amira Haddad, *head* of the fund, and …": tells more of the name before the comma. */
function isApposed(read: Read, chunks: readonly Chunk[], at: number): boolean {
  const name = chunks[at - 2]
  if (!isComma(chunks[at - 1]) || name?.kind !== 'noun') return false
  const isPerson = (piece: Chunk | undefined) =>
    read.entities.some(
      ({ label, start, end }) =>
        label === 'PER' && piece !== undefined && start < piece.end && end === piece.end,
    )
  return isPerson(name) && !isPerson(chunks[at])
}

/** A clause by its marker, and the verb that it turns on as `complement`. */
function clauseFrom(chunks: readonly Chunk[], from: number, marker: string): readonly Argument[] {
  const opener = chunks[from]
  if (opener === undefined) return []
  const end = chunks.at(-1)?.end ?? opener.end
  const clause = { relation: 'clause', lemma: marker, head: opener.head, start: opener.start, end }
  const verb = chunks.find(({ kind }, at) => at >= from && kind === 'verb')
  return verb === undefined ? [clause] : [clause, asArgument(verb, 'complement')]
}

/** A comma is crossed only where a prepositional phrase or a list of objects goes on behind it. */
function mayCross(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1]
  if (!isComma(chunks[at])) return false
  return (
    next?.kind === 'preposition' &&
    chunks[at + 2]?.kind === 'noun' &&
    nextVerb(chunks, at + 3) === undefined
  )
}

/** Prepositional phrases and clauses that stand directly behind a noun: "talks in Geneva between A and B". */
export function attachedTo(
  read: Read,
  chunks: readonly Chunk[],
  noun: number,
): readonly Argument[] {
  const found: Argument[] = []
  for (let at = noun + 1; at < chunks.length; at++) {
    const piece = chunks[at] as Chunk
    const next = chunks[at + 1]
    // "a decision *not* to invite"
    if (piece.lemma === 'not') {
      found.push(asArgument(piece, 'particle'))
      continue
    }
    if (piece.isDate || (piece.kind === 'other' && read.tokens[piece.head]?.upos === 'ADV'))
      continue
    if (piece.kind === 'preposition' && next?.kind === 'noun') {
      const group = joined(chunks, at + 1)
      if (!next.isDate)
        for (const part of group.parts) found.push(asArgument(chunks[part] as Chunk, piece.lemma))
      at = group.end
    } else if (piece.kind === 'verb' && piece.verb?.form === 'infinitive') {
      found.push(...clauseFrom(chunks, at, 'to'))
      break
    } else if (piece.kind === 'subordinator' && piece.lemma === 'that') {
      found.push(...clauseFrom(chunks, at, 'that'))
      break
    } else if (!isHeldParticiple(piece)) break
  }
  return found
}

/** "talks *held* in Berlin between …": the participle hands its phrases on to the noun. */
function isHeldParticiple(piece: Chunk): boolean {
  return (
    piece.kind === 'verb' &&
    piece.verb?.form === 'past' &&
    /^(?:hold|take|host|stage|conduct|launch|carry)$/.test(piece.lemma)
  )
}

/** What stands before the head inside its own phrase: "Russia's", "Ukrainian", "missile". */
export function modifiersOf(read: Read, piece: Chunk): readonly Argument[] {
  const found: Argument[] = []
  const head = read.tokens[piece.head]
  if (head === undefined) return found
  const inside = { start: piece.start, end: head.start }
  for (const entity of read.entities) {
    if (entity.start >= inside.end) break
    if (!contains(inside, entity)) continue
    const isPossessor = /^['’]s?/.test(read.text.slice(entity.end, entity.end + 2))
    const last = lastTokenOf(read, piece, entity)
    found.push({
      relation: isPossessor ? 'possessor' : 'modifier',
      lemma: read.tokens[last]?.base ?? '',
      head: last,
      start: entity.start,
      end: entity.end,
    })
  }
  for (let index = piece.first; index < piece.head; index++) {
    const token = read.tokens[index]
    if (token === undefined || found.some((one) => contains(one, token))) continue
    const isPronoun = token.upos === 'PRON'
    if (!isPronoun && token.upos !== 'NOUN' && token.upos !== 'ADJ' && token.upos !== 'PROPN')
      continue
    const next = read.tokens[index + 1]
    const isPossessor =
      isPronoun || (next !== undefined && /^['’]s?$/.test(read.text.slice(next.start, next.end)))
    found.push({
      relation: isPossessor ? 'possessor' : 'modifier',
      lemma: token.base,
      head: index,
      start: isPossessor && !isPronoun ? piece.start : token.start,
      end: token.end,
    })
  }
  return found
}

function lastTokenOf(read: Read, piece: Chunk, span: Span): number {
  for (let index = piece.last - 1; index >= piece.first; index--) {
    if ((read.tokens[index]?.start ?? span.end) < span.end) return index
  }
  return piece.first
}
