import type { Sentence, Token } from '../../model/annotation.ts'
import type { Span } from '../../model/evidence.ts'

/** Whether a clause tells what is behind or what is ahead. */
export type Direction = 'past' | 'future' | 'unknown'

/** A verb group, and where it looks. */
interface VerbGroup extends Span {
  readonly direction: Direction
  /** Lemmas of its full verbs. */
  readonly lemmas: readonly string[]
}

const AHEAD = /^(?:will|shall|'ll|’ll|wo|would|should|may|might|could|can|must|ca|'d|’d)$/
const BEHIND = /^(?:was|were|had|did|been|'ve|’ve|has|have|got)$/
const PRESENT_BE = /^(?:is|are|am|'re|’re|be|'m|’m)$/
// "expected to meet", "due on Friday", "scheduled for Monday".
const ARRANGED =
  /^(?:expected|scheduled|due|set|planned|slated|likely|poised|bound|supposed|about|ready|prepared|going|tipped|billed|earmarked|timed)$/
// "agreed to meet on Friday": these look ahead whatever their own tense.
const FORWARD = new Set(
  (
    'agree plan intend hope want aim vow promise pledge threaten prepare offer ask urge order demand ' +
    'propose seek decide call invite schedule expect set arrange request need commit tell instruct'
  ).split(' '),
)
// "The bank expects losses in the first quarter": told now of what comes.
const FORECASTS = new Set(
  'expect forecast predict anticipate project foresee plan intend hope'.split(' '),
)
// "The envoys meet on Friday": present tense for what is fixed in a programme.
const PROGRAMME = new Set(
  (
    'meet begin start open end expire arrive travel visit host hold face vote take go resume fly ' +
    'come return leave convene gather depart close run last attend join chair head approach loom near'
  ).split(' '),
)
// "gave Moscow until Friday": the deadline lies ahead of the act of setting it.
const DEADLINE_VERBS = new Set(
  'give set have ask want demand order need tell urge extend impose threaten expect'.split(' '),
)

/** The verb groups of a sentence, in order. Without tokens there are none. */
export function readVerbs(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
): readonly VerbGroup[] {
  const groups: VerbGroup[] = []
  const words = tokens.slice(sentence.first, sentence.last)
  for (let index = 0; index < words.length; index++) {
    const length = groupLength(text, words, index)
    if (length === 0) continue
    const part = words.slice(index, index + length)
    const group = readGroup(text, part, groups.at(-1), wordAt(text, words[index + length]))
    if (group !== undefined) groups.push(group)
    index += length - 1
  }
  return groups
}

// A group opens with a verb, an auxiliary, "to" before a verb, or a bare "due" or "expected".
function groupLength(text: string, words: readonly Token[], start: number): number {
  const first = words[start]
  if (first === undefined) return 0
  const word = wordAt(text, first)
  const opens =
    isVerb(first) ||
    (word === 'to' && isVerb(words[start + 1])) ||
    (ARRANGED.test(word) && /^(?:to|for|on|by)$/.test(wordAt(text, words[start + 1])))
  if (!opens) return 0
  let length = 1
  for (; length < 8; length++) {
    const next = words[start + length]
    if (next === undefined) break
    const nextWord = wordAt(text, next)
    if (nextWord === 'to') break
    const continues =
      isVerb(next) || next.upos === 'ADV' || next.upos === 'PART' || ARRANGED.test(nextWord)
    // A new finite auxiliary after a full verb opens a group of its own.
    const complete = words.slice(start, start + length).some(({ upos }) => upos === 'VERB')
    if (
      !continues ||
      (complete && (next.upos === 'AUX' || next.upos === 'VERB') && !ARRANGED.test(nextWord))
    )
      break
  }
  // "agreed *early* on Friday": it belongs to the day.
  while (length > 1 && words[start + length - 1]?.upos === 'ADV') length--
  return length
}

function readGroup(
  text: string,
  part: readonly Token[],
  previous: VerbGroup | undefined,
  next: string,
): VerbGroup | undefined {
  const [first, last] = [part[0], part.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const words = part.map((token) => wordAt(text, token))
  const lemmas = part.filter(({ upos }) => upos === 'VERB').map(({ base }) => base)
  const direction = directionOf(words, part, previous, next)
  if (direction === undefined) return undefined
  return { start: first.start, end: last.end, direction, lemmas }
}

function directionOf(
  words: readonly string[],
  part: readonly Token[],
  previous: VerbGroup | undefined,
  next: string,
): Direction | undefined {
  if (words[0] === 'to') return infinitive(previous)
  if (words.some((word) => AHEAD.test(word))) return 'future'
  if (words.some((word) => ARRANGED.test(word)) && /^(?:to|for|on|by)$/.test(next)) return 'future'
  const present = words.some((word) => PRESENT_BE.test(word))
  // "are to meet", "were to resume".
  if (
    next === 'to' &&
    part.every(({ upos }) => upos !== 'VERB') &&
    (present || /^w/.test(words[0] ?? ''))
  ) {
    return 'future'
  }
  if (words.some((word) => BEHIND.test(word))) return 'past'
  const verb = part.findLast(({ upos }) => upos === 'VERB')
  if (verb === undefined) return 'unknown'
  const word = words[part.indexOf(verb)] ?? ''
  const lemma = verb.base
  if (word.endsWith('ing')) return present ? 'future' : undefined
  if (word !== lemma && !/(?:s|'s|’s)$/.test(word)) return 'past'
  if (FORECASTS.has(lemma)) return 'future'
  return PROGRAMME.has(lemma) && word !== lemma.concat('ed') ? 'future' : 'unknown'
}

// "agreed to meet", "Leaders to meet": ahead. "failed to reach a deal": as its verb.
function infinitive(previous: VerbGroup | undefined): Direction {
  if (previous === undefined) return 'future'
  return previous.lemmas.some((lemma) => FORWARD.has(lemma)) ? 'future' : previous.direction
}

/** Where the clause around an expression looks. */
export function directionAt(
  text: string,
  sentence: Span,
  verbs: readonly VerbGroup[],
  span: Span,
): Direction {
  const before = text.slice(Math.max(sentence.start, span.start - 12), span.start)
  const after = text.slice(span.end, Math.min(sentence.end, span.end + 12))
  const clause = clauseAround(text, sentence, span)
  const at = firstBehind(verbs, span.start)
  const last = verbs[at - 1]
  const next = verbs.slice(at, at + 2).find((verb) => verb.start >= span.end)
  const behind = last !== undefined && last.start >= clause.start ? last : undefined
  const ahead = next !== undefined && next.end <= clause.end ? next : undefined
  if (/\b(?:until|till|by|before)\s(?:the\s)?$/i.test(before)) return deadline(behind ?? next)
  if (/^(?:['’]s)?\s(?:deadline|ultim)/.test(after)) return 'future'
  // "Friday’s meeting will …": the day belongs to the subject of the verb that follows.
  if (/^['’]s\b/.test(after)) {
    if (next !== undefined) return next.direction
  }
  const inClause = behind ?? ahead
  if (inClause !== undefined) return inClause.direction
  const opens = clause.start === sentence.start
  return ((opens ? next : last) ?? next ?? last)?.direction ?? 'unknown'
}

// Index of the first verb that does not end before an offset: a sentence may be a whole book long.
function firstBehind(verbs: readonly VerbGroup[], offset: number): number {
  let [low, high] = [0, verbs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const verb = verbs[middle]
    if (verb !== undefined && verb.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function deadline(verb: VerbGroup | undefined): Direction {
  if (verb === undefined || verb.direction !== 'past') return 'future'
  return verb.lemmas.some((lemma) => DEADLINE_VERBS.has(lemma)) ? 'future' : 'past'
}

const BREAK = /[,;:—–“”"()]/

function clauseAround(text: string, sentence: Span, span: Span): Span {
  let start = span.start
  while (start > sentence.start && span.start - start < 400 && !BREAK.test(text[start - 1] ?? ''))
    start--
  let end = span.end
  while (end < sentence.end && end - span.end < 400 && !BREAK.test(text[end] ?? '')) end++
  return { start, end }
}

function isVerb(token: Token | undefined): boolean {
  return token !== undefined && (token.upos === 'VERB' || token.upos === 'AUX')
}

function wordAt(text: string, token: Token | undefined): string {
  return token === undefined ? '' : text.slice(token.start, token.end).toLowerCase()
}
