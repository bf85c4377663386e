import type { Setting } from './anchor.ts'
import type { Day, Days } from './calendar.ts'
import type { Placed } from './placed.ts'

/** The dates told last, while a document is read from its beginning to its end. */
export interface Memory {
  last?: Told
  /** The last one that is a day or two, to which "the next morning" belongs. */
  lastDay?: Told
  /** The last quarter or half of a year, to which "the quarter" and "a year earlier" belong. */
  lastQuarter?: Told
}

interface Told {
  readonly days: Days
  readonly value: string
  /** Index of its sentence. */
  readonly sentence: number
  /** Whether its year and month stand in the words. */
  readonly given: boolean
}

// How many sentences on "the next day" still follows the date told last in a report of news.
const REACH = 3
// A report on business speaks of one quarter from beginning to end.
const QUARTER_REACH = 10

/** Keeps a date that what follows may be reckoned from. */
export function remember(memory: Memory, placed: Placed, sentence: number): void {
  const { days, value, parts } = placed
  if (days === undefined) return
  const given = parts?.year === 'given' && parts.month === 'given'
  memory.last = { days, value, sentence, given }
  if (days.end.since(days.start).days < 2) memory.lastDay = memory.last
  if (/-[QH]\d$/.test(value)) memory.lastQuarter = memory.last
}

/** What a sentence may be reckoned from: all of a history, the last few sentences of a report. */
export function recall(
  { last, lastDay, lastQuarter }: Memory,
  sentence: number,
  narrative: boolean,
): Pick<Setting, 'reference' | 'day' | 'quarter'> {
  const isAlive = (told: Told) => narrative || sentence - told.sentence <= REACH
  const toldQuarter = lastQuarter === undefined ? QUARTER_REACH : sentence - lastQuarter.sentence
  const quarter =
    lastQuarter !== undefined && toldQuarter < QUARTER_REACH
      ? { quarter: { days: lastQuarter.days, value: lastQuarter.value, distance: toldQuarter } }
      : {}
  if (last === undefined || !isAlive(last)) return quarter
  const distance = sentence - last.sentence
  const { days, value, given } = last
  const day: Day | undefined =
    lastDay !== undefined && sentence - lastDay.sentence <= REACH ? lastDay.days.start : undefined
  return {
    ...quarter,
    reference: { days, value, near: given && distance === 0, distance },
    ...(day === undefined ? {} : { day }),
  }
}
