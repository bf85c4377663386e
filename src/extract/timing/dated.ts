import type { Knowledge } from '../../lexicon/knowledge.ts'
import { meeting, type Span } from '../../model/evidence.ts'
import type { DateMention } from '../../model/when.ts'
import type { Clauses, Frame } from '../frame.ts'
import { childrenOf, isOf, type Tree, wordAt } from '../tree.ts'

/** Days that the words give, with where they stand in the sentence. */
export interface Dated {
  readonly date: DateMention
  /** Index of the frame of the clause that they stand in; -1 where they do not tell when it was. */
  readonly clause: number
  /** Heads of the nouns on the way there, the nearest first: "the *attack* on a *port* on Friday". */
  readonly nouns: readonly number[]
  /** "*Friday's* attack", "the *9 May* parade": they tell which one is meant. */
  readonly isLabel: boolean
  /** "*since* May" */
  readonly isSince: boolean
  /** "*until* May", "*to* May", "*for* May" */
  readonly isNew: boolean
}

/** A sentence with its days. */
export interface Timed {
  readonly knowledge: Knowledge
  readonly clauses: Clauses
  readonly dates: readonly Dated[]
}

/** The days of a sentence that may tell when something happened; deadlines are none, save for what was moved to one. */
export function datesIn(
  knowledge: Knowledge,
  clauses: Clauses,
  { isMoved }: { readonly isMoved: boolean } = { isMoved: false },
): readonly Dated[] {
  const { read, sentence } = clauses
  return meeting(read.dates, sentence).flatMap((date) => {
    const { start, when, type } = date
    const isDay = type === 'DATE' || type === 'TIME'
    if (!isDay || (when?.start === undefined && when?.end === undefined)) return []
    const before = read.text.slice(Math.max(0, start - 24), start)
    const isNew = NEW.test(before)
    if ((DEADLINE.test(before) && !(isMoved && isNew)) || ASIDE_FROM.test(before)) return []
    if (RUNS_OUT.test(read.text.slice(Math.max(sentence.start, start - 160), start))) return []
    if (DEADLINE_BEHIND.test(read.text.slice(date.end, date.end + 20))) return []
    return [
      {
        ...standingOf(knowledge, clauses, date),
        date,
        isSince: /\bsince\s+(?:\w+\s+)?$/i.test(before),
        isNew,
      },
    ]
  })
}

const NEW = /\b(?:until|till|to|for)\s+(?:the\s+)?$/i
/** "until Friday", "a deadline of 3 May" */
export const DEADLINE: RegExp =
  /\b(?:until|till|by|before|(?:deadline|ultimatum) (?:of|on|for)|no later than)\s+(?:the\s+)?$/i
/** "the Friday deadline", "Friday's deadline" */
export const DEADLINE_BEHIND: RegExp = /^(?:['’]s?)?\s(?:\w+\s)?(?:deadline|ultimatum)\b/i
/** "the deadline, which expires on Friday" */
export const RUNS_OUT: RegExp =
  /\b(?:deadline|ultimatum)\b[^.;“”"]{0,80}\b(?:expires?d?|pass(?:es|ed)?|r[ua]ns? out|ends?|ended|falls?|fell|lapsed?s?|is|was)(?:\s\w+)?\s(?:(?:on|at|in|late|early)\s){0,2}$/i
/** "the day *after* Friday", "more *than* in 2022": another time than that. */
const ASIDE_FROM = /\b(?:after|following|ahead of|prior to|than(?: in)?)\s+(?:the\s+)?$/i
/** "visited the port *after* the attack on Friday": the day is the attack's alone. */
const ASIDE = new Set('after before since following despite amid until prior ahead'.split(' '))
const LABEL = ['compound', 'nmod:poss', 'amod', 'nummod', 'nmod:unmarked', 'nmod']

function standingOf(
  { classes }: Knowledge,
  { frames, tree }: Clauses,
  date: DateMention,
): Pick<Dated, 'clause' | 'nouns' | 'isLabel'> {
  const { tokens } = tree
  const nouns: number[] = []
  let isAside = false
  let isLabel = false
  let below = headOf(tree, date)
  for (let step = 0; below >= 0 && step < 100; step++) {
    const at = tokens[below]?.head ?? -1
    const clause = clauseAt(frames, at)
    // "struck groups *allied* with Chad on Friday": one is allied on no day, so it is that of the strike.
    const isStanding =
      isOf(tree, at, ['acl']) &&
      tokens[at]?.xpos === 'VBN' &&
      classes.get('standing-participle')?.has(tokens[at]?.base ?? '') === true
    if (clause >= 0 && !isStanding) return { clause: isAside ? -1 : clause, nouns, isLabel }
    const token = tokens[at]
    if (token?.upos === 'NOUN' || token?.upos === 'PROPN') {
      if (nouns.length === 0) isLabel = isLabelOf(tree, below, at)
      nouns.push(at)
      isAside ||= casesOf(tree, at).some((one) => ASIDE.has(one))
    }
    below = at
  }
  return { clause: -1, nouns, isLabel }
}

/** The word of an expression that hangs on a word outside it; its article may hang elsewhere. */
function headOf({ tokens, sentence }: Tree, date: DateMention): number {
  let first = sentence.first
  while (first < sentence.last && (tokens[first]?.end ?? 0) <= date.start) first++
  for (let at = first; at < sentence.last && (tokens[at]?.start ?? date.end) < date.end; at++) {
    const above = tokens[tokens[at]?.head ?? -1]
    const isOutside = above === undefined || above.start < date.start || above.end > date.end
    if (isOutside && !SMALL.has(tokens[at]?.upos ?? '')) return at
  }
  return first
}

const SMALL = new Set(['DET', 'ADP', 'ADV', 'PUNCT', 'PART'])

/** Index of the verb frame that a word is the head of; -1 where it is of none. */
export function clauseAt(frames: readonly Frame[], word: number): number {
  return frames.findIndex(({ kind, head }) => kind !== 'noun' && head === word)
}

function isLabelOf(tree: Tree, date: number, noun: number): boolean {
  const cases = casesOf(tree, date)
  const isPossessive = cases.some((one) => /^['’]s?$/.test(one))
  // "*On Friday* Chad …": whatever the parse, a day right behind a preposition names nothing.
  const { start = 0 } = tree.tokens[date] ?? {}
  if (/\b(?:on|in|at)\s$/i.test(tree.text.slice(Math.max(0, start - 4), start)) && !isPossessive)
    return false
  const isBare = cases.every((one) => /^['’]s?$/.test(one))
  return (date < noun && isBare && isOf(tree, date, LABEL)) || cases.includes('of')
}

/** The prepositions that a noun stands behind. */
export function casesOf(tree: Tree, noun: number): readonly string[] {
  return childrenOf(tree, noun, 'case').map((one) => wordAt(tree, one).toLowerCase())
}

/** The day of a clause that stands nearest to some words. */
export function dayOf({ dates }: Timed, clause: number, predicate: Span): Dated | undefined {
  return nearest(
    dates.filter((one) => one.clause === clause && !one.isLabel && !one.isSince),
    predicate,
  )
}

/** The days nearest to a predicate. */
export function nearest(dates: readonly Dated[], predicate: Span): Dated | undefined {
  const distance = ({ date }: Dated) =>
    Math.max(0, date.start - predicate.end, predicate.start - date.end)
  return [...dates].sort((a, b) => distance(a) - distance(b) || a.date.start - b.date.start)[0]
}
