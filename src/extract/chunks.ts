import type { Knowledge } from '../lexicon/knowledge.ts'
import type { Sentence } from '../model/annotation.ts'
import type { Span } from '../model/evidence.ts'
import type { Chunk, Read, VerbGroup } from './frame.ts'
import { mendedTokens, type Numbered } from './mend.ts'

const MODALS = new Set([
  'will',
  'would',
  'may',
  'might',
  'could',
  'can',
  'should',
  'must',
  'shall',
  "'ll",
  '’ll',
  'wo',
  'ca',
])
/** Verbs whose past is written like the present: in news they tell what happened. */
const UNCHANGING = new Set('hit cut put set shut hurt quit split burst beat upset'.split(' '))
const RELATIVES = new Set(['who', 'which', 'whom', 'whose'])
const SUBORDINATORS = new Set(
  'that if as when while because whether unless although though since until after before once where whereas so'.split(
    ' ',
  ),
)
const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'SYM'])
const POSSESSIVES = new Set(['its', 'his', 'her', 'their', 'our', 'my', 'your'])
const POSSESSIVE_MARKS = new Set(["'s", '’s', "'", '’'])

/** Cuts a sentence into noun phrases, verb groups and the small words between them. */
export function chunk(knowledge: Knowledge, read: Read, sentence: Sentence): readonly Chunk[] {
  const tokens = mendedTokens(knowledge, read, sentence)
  const chunks: Chunk[] = []
  for (let at = 0; at < tokens.length; ) {
    const made = verbGroup(tokens, at) ?? nounPhrase(read, tokens, at) ?? single(tokens, at)
    chunks.push(made.chunk)
    at = made.next
  }
  return chunks
}

interface Made {
  readonly chunk: Chunk
  readonly next: number
}

function make(
  tokens: readonly Numbered[],
  from: number,
  to: number,
  head: number,
  rest: Pick<Chunk, 'kind' | 'verb' | 'isDate'>,
): Made {
  const first = tokens[from]
  const last = tokens[to - 1]
  const center = tokens[head]
  if (first === undefined || last === undefined || center === undefined)
    throw new RangeError('empty chunk')
  return {
    chunk: {
      ...rest,
      first: first.index,
      last: last.index + 1,
      head: center.index,
      start: first.token.start,
      end: last.token.end,
      lemma: center.token.base,
    },
    next: to,
  }
}

function isVerbal(tokens: readonly Numbered[], at: number): boolean {
  const upos = tokens[at]?.token.upos
  return upos === 'VERB' || upos === 'AUX'
}

/** "has repeatedly claimed", "are expected", "to meet", "did not disclose", "is". */
function verbGroup(tokens: readonly Numbered[], from: number): Made | undefined {
  const isInfinitive =
    tokens[from]?.word.toLowerCase() === 'to' && tokens[from]?.token.upos === 'PART'
  let at = isInfinitive ? from + 1 : from
  if (isInfinitive) while (tokens[at]?.token.upos === 'ADV') at++
  if (!isVerbal(tokens, at)) return undefined
  const parts: number[] = []
  let isNegated = false
  for (; at < tokens.length; at++) {
    const { token, word } = tokens[at] ?? {}
    if (token === undefined || word === undefined) break
    const isNot = /^(?:not|n't|n’t|never)$/i.test(word)
    if (token.upos === 'AUX') parts.push(at)
    else if (token.upos === 'VERB') {
      parts.push(at++)
      break
    } else if (isNot) isNegated = true
    else if (token.upos !== 'ADV' || !verbFollows(tokens, at)) break
  }
  while (
    at > from &&
    !parts.includes(at - 1) &&
    !/^(?:not|n't|n’t)$/i.test(tokens[at - 1]?.word ?? '')
  )
    at--
  const head = parts.at(-1) ?? from
  const before = tokens[from - 1]?.word.toLowerCase()
  const verb = describe(
    tokens,
    parts,
    isInfinitive,
    isNegated || before === 'not' || before === 'never',
  )
  return make(tokens, from, at, head, { kind: 'verb', verb })
}

function verbFollows(tokens: readonly Numbered[], at: number): boolean {
  let next = at
  while (tokens[next]?.token.upos === 'ADV' || tokens[next]?.token.upos === 'PART') next++
  return isVerbal(tokens, next)
}

function describe(
  tokens: readonly Numbered[],
  parts: readonly number[],
  isInfinitive: boolean,
  isNegated: boolean,
): VerbGroup {
  const head = tokens[parts.at(-1) ?? -1]
  const helpers = parts.slice(0, -1).map((part) => tokens[part])
  const lemmas = helpers.map((helper) => helper?.token.base ?? '')
  // `base` has the lexicon's spelling, the American one: "apologise" is no past form of "apologize".
  const word = (head?.word.toLowerCase() ?? '').replace(/ise$/, 'ize')
  const isIng = word.endsWith('ing') && word !== head?.token.base
  const isPastForm =
    !isIng &&
    (word !== head?.token.base ? !word.endsWith('s') : helpers.length === 0 && UNCHANGING.has(word))
  const hasBe =
    lemmas.includes('be') ||
    helpers.some((helper) => /^(?:is|are|was|were|been|being|be)$/i.test(helper?.word ?? ''))
  const lead = (helpers[0] ?? head)?.word.toLowerCase() ?? ''
  const form = isInfinitive
    ? 'infinitive'
    : helpers.length > 0
      ? 'finite'
      : isIng
        ? 'participle'
        : isPastForm && head?.token.upos === 'VERB'
          ? 'past'
          : 'finite'
  return {
    form,
    isPassive: hasBe && !isIng && head?.token.upos === 'VERB',
    isNegated,
    isProgressive: hasBe && isIng,
    isPast: /^(?:was|were|had|did)$/.test(lead) || /^(?:has|have|having)$/.test(lead) || isPastForm,
    modals: helpers
      .map((helper) => helper?.word.toLowerCase() ?? '')
      .filter((helper) => MODALS.has(helper)),
    isCopula: head?.token.upos === 'AUX',
  }
}

function nounPhrase(read: Read, tokens: readonly Numbered[], from: number): Made | undefined {
  let at = from
  let head: number | undefined
  for (; at < tokens.length; at++) {
    const { token, word = '' } = tokens[at] ?? {}
    if (token === undefined) break
    const lower = word.toLowerCase()
    // "Ruto *last week* urged": the time is no part of the name before it.
    if (head !== undefined && (opensDate(read, token) || closesDate(read, tokens, at))) break
    if (token.upos === 'PRON') {
      if (POSSESSIVES.has(lower)) {
        if (head !== undefined) break
        continue
      }
      if (at > from || RELATIVES.has(lower) || isThatClause(tokens, at)) break
      return make(tokens, from, at + 1, at, { kind: 'noun' })
    }
    if (lower === 'that' && isThatClause(tokens, at)) break
    if (POSSESSIVE_MARKS.has(word) && at > from && token.start === tokens[at - 1]?.token.end)
      continue
    if (isInnerHyphen(tokens, at, from)) continue
    if (token.upos === 'ADP' && isInnerHyphen(tokens, at + 1, from) && at > from) continue
    if (isModifyingVerb(tokens, at, from)) continue
    if (isHedge(tokens, at)) continue
    if (!NOMINAL.has(token.upos)) break
    if (token.upos === 'DET' && head !== undefined) break
    if (
      token.upos === 'NOUN' ||
      token.upos === 'PROPN' ||
      token.upos === 'NUM' ||
      head === undefined
    )
      head = at
  }
  while (
    at > from &&
    (tokens[at - 1]?.token.upos === 'PUNCT' || tokens[at - 1]?.token.upos === 'ADP')
  )
    at--
  if (head === undefined || at <= from || head >= at) return undefined
  const span = { start: tokens[from]?.token.start ?? 0, end: tokens[at - 1]?.token.end ?? 0 }
  const date = read.dates.find(
    ({ start, end, type }) =>
      type !== 'DURATION' && start <= (tokens[head]?.token.start ?? 0) && end >= span.end,
  )
  const isDate = date !== undefined && date.start <= span.start + 12
  return make(tokens, from, at, head, isDate ? { kind: 'noun', isDate } : { kind: 'noun' })
}

function opensDate(read: Read, token: Span): boolean {
  return read.dates.some(({ start, type }) => start === token.start && type !== 'DURATION')
}

/** "On *Thursday* Ruto received": the name does not belong to the day before it. */
function closesDate(read: Read, tokens: readonly Numbered[], at: number): boolean {
  const end = tokens[at - 1]?.token.end
  const start = tokens[at]?.token.start
  return (
    read.dates.some((date) => date.end === end && date.type !== 'DURATION') &&
    read.entities.some((entity) => entity.start === start && entity.form === 'name')
  )
}

/** "said that he" opens a clause; "that town" does not. */
function isThatClause(tokens: readonly Numbered[], at: number): boolean {
  if (tokens[at]?.word.toLowerCase() !== 'that') return false
  const next = tokens[at + 1]?.token.upos
  const previous = tokens[at - 1]?.token.upos
  return next !== 'NOUN' || previous === 'VERB' || previous === 'NOUN' || previous === 'PROPN'
}

function isInnerHyphen(tokens: readonly Numbered[], at: number, from: number): boolean {
  const token = tokens[at]?.token
  return (
    at > from &&
    /^[-‐‑/]$/.test(tokens[at]?.word ?? '') &&
    token?.start === tokens[at - 1]?.token.end &&
    token?.end === tokens[at + 1]?.token.start
  )
}

/** "a *televised* session", "30-day", "*frozen* assets" after a determiner; not "X *said* Y". */
function isModifyingVerb(tokens: readonly Numbered[], at: number, from: number): boolean {
  if (tokens[at]?.token.upos !== 'VERB') return false
  const next = tokens[at + 1]?.token.upos
  const previous = tokens[at - 1]
  if (isInnerHyphen(tokens, at - 1, from)) return true
  if (next !== 'NOUN' && next !== 'ADJ' && next !== 'PROPN') return false
  if (at === from) return false
  const upos = previous?.token.upos
  return (
    upos === 'DET' ||
    upos === 'ADJ' ||
    upos === 'NUM' ||
    POSSESSIVE_MARKS.has(previous?.word ?? '') ||
    POSSESSIVES.has(previous?.word.toLowerCase() ?? '')
  )
}

/** "*at least* two", "*more than* 1,200", "*nearly* four". */
function isHedge(tokens: readonly Numbered[], at: number): boolean {
  const rest = [0, 1, 2].map((step) => tokens[at + step])
  const words = rest.map((one) => one?.word.toLowerCase() ?? '')
  if (/^(?:at least|at most|more than|less than|up to)$/.test(`${words[0]} ${words[1]}`))
    return rest[2]?.token.upos === 'NUM'
  if (/^(?:least|most|than|to)$/.test(words[0] ?? '') && rest[1]?.token.upos === 'NUM') {
    return /^(?:at|more|less|up|fewer)$/i.test(tokens[at - 1]?.word ?? '')
  }
  return (
    rest[0]?.token.upos === 'ADV' &&
    (rest[1]?.token.upos === 'NUM' || rest[1]?.token.upos === 'ADJ')
  )
}

function single(tokens: readonly Numbered[], at: number): Made {
  const { token, word = '' } = tokens[at] ?? {}
  const lower = word.toLowerCase()
  const kind: Chunk['kind'] = RELATIVES.has(lower)
    ? 'relative'
    : lower === 'that' ||
        token?.upos === 'SCONJ' ||
        (SUBORDINATORS.has(lower) && token?.upos !== 'ADP')
      ? 'subordinator'
      : token?.upos === 'ADP'
        ? 'preposition'
        : token?.upos === 'CCONJ'
          ? 'and'
          : token?.upos === 'PUNCT'
            ? 'mark'
            : 'other'
  return make(tokens, at, at + 1, at, { kind })
}
