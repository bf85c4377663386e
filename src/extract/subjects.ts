import { asArgument, isComma } from './arguments.ts'
import type { Argument, Chunk, Frame } from './frame.ts'
import { type Governor, SAYING } from './governors.ts'

/** Who does what a verb group says; `antecedent` is the noun that a relative clause tells more about. */
export interface Subject {
  readonly doers: readonly Argument[]
  readonly antecedent: readonly Argument[]
}

const NOBODY: Subject = { doers: [], antecedent: [] }

/** Verbs whose object does what the infinitive says: "urged Berlin to send". */
const OBJECT_CONTROL = new Set(
  'urge ask call tell force order press allow enable help expect want require invite persuade warn get lead push permit instruct encourage pressure give'.split(
    ' ',
  ),
)

const INTRANSITIVE = new Set(
  'speak talk arrive travel come go respond begin happen occur'.split(' '),
)
const PRONOUNS = new Set('he she they we it i you nobody everyone'.split(' '))

/** Finds who does what the verb group says, from the words to its left or from what governs it. */
export function findSubject(
  chunks: readonly Chunk[],
  verb: number,
  governor: Governor | undefined,
  above: Frame | undefined,
): Subject {
  const group = chunks[verb]?.verb
  if (group?.form === 'infinitive') return inherited(above, true)
  if (group?.form === 'participle') {
    return governor?.link === 'relative' ? reduced(chunks, verb) : inherited(above, false)
  }
  if (group?.form === 'past' && isReducedPassive(chunks, verb, above)) {
    const noun = nounBefore(chunks, verb)
    return noun === undefined ? NOBODY : { doers: [], antecedent: asGroup(chunks, noun, 'object') }
  }
  return finite(chunks, verb, governor, above)
}

function inherited(above: Frame | undefined, isInfinitive: boolean): Subject {
  const of = (relation: string) =>
    (above?.arguments ?? []).filter((one) => one.relation === relation)
  const isControlled = isInfinitive && OBJECT_CONTROL.has(above?.lemma ?? '')
  // In "X is expected to meet Y" the one who meets is the subject of the passive.
  const passive = above?.chunk.verb?.isPassive === true ? of('object') : []
  const found = [
    isControlled ? [...of('object'), ...of('on')].slice(0, 1) : [],
    passive,
    of('subject'),
  ].find((list) => list.length > 0)
  return { doers: (found ?? []).map((one) => ({ ...one, relation: 'subject' })), antecedent: [] }
}

function reduced(chunks: readonly Chunk[], verb: number): Subject {
  const noun = nounBefore(chunks, verb)
  return noun === undefined ? NOBODY : { doers: asGroup(chunks, noun, 'subject'), antecedent: [] }
}

/** "a deadline *set* by the envoy", "talks *held* in Geneva": the noun suffers the act. */
function isReducedPassive(
  chunks: readonly Chunk[],
  verb: number,
  above: Frame | undefined,
): boolean {
  const previous = chunks[verb - 1]
  const next = chunks[verb + 1]
  const isParted =
    previous?.kind === 'mark' || (previous?.kind === 'other' && chunks[verb - 2]?.kind === 'mark')
  if (isParted) {
    return next?.kind === 'preposition' && above === undefined && mainVerbFollows(chunks, verb)
  }
  if (previous?.kind !== 'noun' || PRONOUNS.has(previous.lemma)) return false
  if (INTRANSITIVE.has(chunks[verb]?.lemma ?? '')) return false // "spoke by telephone"
  if (next?.kind === 'preposition' && next.lemma === 'by') return true
  if (SAYING.has(chunks[verb]?.lemma ?? '')) return false
  if (above !== undefined && isReducedFrame(above)) return false // "the talks held in Oslo *ended*"
  const before = chunks.slice(0, verb - 1)
  const opener = before.findLastIndex(
    ({ kind }) =>
      kind === 'verb' || kind === 'subordinator' || kind === 'relative' || kind === 'and',
  )
  if (opener < 0) return next?.kind !== 'noun' && hasLaterVerb(chunks, verb)
  return (
    chunks[opener]?.kind === 'verb' &&
    above?.link !== 'that' &&
    next?.kind !== 'noun' &&
    !SAYING.has(chunks[opener]?.lemma ?? '')
  )
}

function isReducedFrame({ chunk, arguments: parts }: Frame): boolean {
  return (
    chunk.verb?.form === 'past' &&
    parts.some(({ relation, end }) => relation === 'object' && end <= chunk.start)
  )
}

/** "Three ships, located in the strait, *were hit*": a verb behind the closing comma. */
function mainVerbFollows(chunks: readonly Chunk[], verb: number): boolean {
  return chunks.some(
    ({ kind, verb: group }, at) =>
      at > verb + 1 &&
      kind === 'verb' &&
      (group?.form === 'finite' || group?.form === 'past') &&
      chunks[at - 1]?.kind === 'mark',
  )
}

function hasLaterVerb(chunks: readonly Chunk[], verb: number): boolean {
  const next = chunks
    .slice(verb + 1)
    .findIndex(({ kind }) => !/^(?:noun|preposition|other)$/.test(kind))
  const piece = chunks[verb + 1 + next]
  return (
    next >= 0 &&
    piece?.kind === 'verb' &&
    (piece.verb?.form === 'finite' || piece.verb?.form === 'past')
  )
}

function finite(
  chunks: readonly Chunk[],
  verb: number,
  governor: Governor | undefined,
  above: Frame | undefined,
): Subject {
  let candidate: number | undefined
  let at = insertionStart(chunks, verb) - 1
  for (; at >= 0; at--) {
    const piece = chunks[at] as Chunk
    if (piece.kind === 'noun') {
      if (piece.isDate) continue
      const first = groupParts(chunks, at)[0] ?? at
      // "officials from Oslo and Bern met": the whole group hangs on "from".
      if (chunks[first - 1]?.kind === 'preposition') at = first - 1
      else if (candidate === undefined) candidate = at
      else if (isApposition(chunks, at, candidate)) candidate = at
    } else if (
      piece.kind === 'relative' ||
      (piece.lemma === 'that' && chunks[at - 1]?.kind === 'noun' && candidate === undefined)
    ) {
      return relativeSubject(chunks, at, candidate)
    } else if (piece.kind === 'verb') {
      const start = relativeStart(chunks, at)
      if (start === undefined) break
      at = start
    } else if (
      piece.kind === 'subordinator' ||
      (piece.kind === 'and' && candidate !== undefined && !isListAnd(chunks, at))
    )
      break
    else if (piece.kind === 'and' && candidate === undefined && governor?.link === 'same')
      return inherited(above, false)
  }
  if (candidate !== undefined)
    return { doers: asGroup(chunks, candidate, 'subject'), antecedent: [] }
  return governor?.link === 'same' || governor?.link === 'adverbial'
    ? inherited(above, false)
    : NOBODY
}

/** "Trump, who …, has given", "talks — three rounds of which … — have failed": where the insertion begins. */
function insertionStart(chunks: readonly Chunk[], verb: number): number {
  const mark = chunks[verb - 1]
  if (mark?.kind !== 'mark' || !/^[,–—-]$/.test(mark.lemma)) return verb
  const isOpener = (at: number) =>
    chunks[at]?.kind === 'mark' &&
    chunks[at]?.lemma === mark.lemma &&
    chunks[at - 1]?.kind === 'noun'
  let nearest: number | undefined
  for (let at = verb - 2; at > 0; at--) {
    if (!isOpener(at)) continue
    const next = chunks[at + 1]
    if (
      next?.kind === 'relative' ||
      (next?.kind === 'verb' && next.verb?.form !== 'finite') ||
      mark.lemma !== ','
    )
      return at
    nearest ??= at
  }
  const opened = chunks[(nearest ?? 0) + 1]?.kind
  return nearest !== undefined && (opened === 'preposition' || opened === 'noun') ? nearest : verb
}

function isListAnd(chunks: readonly Chunk[], at: number): boolean {
  return chunks[at - 1]?.kind === 'noun' && !chunks.slice(0, at).some(({ kind }) => kind === 'verb')
}

/** "The envoy, a former judge, said": between two commas, so the noun before them is the subject. */
function isApposition(chunks: readonly Chunk[], at: number, candidate: number): boolean {
  return isComma(chunks[at + 1]) && isComma(chunks[candidate + 1])
}

/** For a verb inside a relative or participial insertion, the index where the insertion begins. */
function relativeStart(chunks: readonly Chunk[], verb: number): number | undefined {
  const form = chunks[verb]?.verb?.form
  const previous = chunks[verb - 1]
  if ((form === 'past' || form === 'participle') && previous?.kind === 'mark') return verb - 1
  if (form === 'past' && previous?.kind === 'noun') return verb
  for (let at = verb - 1; at >= 0; at--) {
    const piece = chunks[at] as Chunk
    if (piece.kind === 'relative') return at
    if (piece.kind === 'verb' || piece.kind === 'subordinator' || piece.kind === 'and')
      return undefined
  }
  return undefined
}

function relativeSubject(
  chunks: readonly Chunk[],
  relative: number,
  inner: number | undefined,
): Subject {
  const noun = nounBefore(chunks, relative)
  const about = (relation: string) => (noun === undefined ? [] : asGroup(chunks, noun, relation))
  if (inner === undefined) return { doers: about('subject'), antecedent: [] }
  return { doers: asGroup(chunks, inner, 'subject'), antecedent: about('object') }
}

function nounBefore(chunks: readonly Chunk[], before: number): number | undefined {
  for (let at = before - 1; at >= 0; at--) {
    const kind = chunks[at]?.kind
    if (kind === 'noun' && chunks[at]?.isDate !== true) return at
    if (kind === 'verb' || kind === 'subordinator') return undefined
  }
  return undefined
}

/** The phrase at a chunk and those joined to it on its left: "A, B and C" ends in C. */
function asGroup(chunks: readonly Chunk[], last: number, relation: string): readonly Argument[] {
  return groupParts(chunks, last).map((part) => asArgument(chunks[part] as Chunk, relation))
}

/** Indices of the phrases joined into the group that ends at a chunk, in the order of the text. */
function groupParts(chunks: readonly Chunk[], last: number): readonly number[] {
  const parts = [last]
  for (let at = last; ; ) {
    const joint = chunks[at - 1]
    const isList = joint?.kind === 'and' || (parts.length > 1 && isComma(joint))
    if (!isList) break
    let before = at - 2
    if (joint?.kind === 'and' && isComma(chunks[before])) {
      // "was hit by drones, and Kyiv denied": a clause of its own, unless it is the end of a list.
      if (chunks.slice(0, before).some(({ kind }) => kind === 'verb')) break
      before--
    }
    // "the head of the fund and an envoy": the noun joined is the one before "of".
    while (chunks[before]?.kind === 'noun' && chunks[before - 1]?.lemma === 'of') before -= 2
    if (chunks[before]?.kind !== 'noun') break
    if (isComma(joint) && isFronted(chunks, before)) break
    at = before
    parts.unshift(at)
    if (chunks[at - 1]?.kind === 'preposition') break
  }
  return parts
}

/** "After talks over many months, Oslo and Bern have …": what opens the sentence is no part of the list. */
function isFronted(chunks: readonly Chunk[], last: number): boolean {
  const isOpener = chunks[0]?.kind === 'preposition'
  return (
    isOpener &&
    chunks
      .slice(0, last + 1)
      .every(({ kind }, at) => kind !== 'noun' || chunks[at - 1]?.kind === 'preposition')
  )
}
