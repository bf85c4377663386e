import { ReadoutError } from '../model/error.ts'
import { readMoment } from '../store/moment.ts'
import { BEST_RULES, type BestRule } from '../views/best-figures.ts'
import type { Flag, Valued } from './command.ts'
import { didYouMean } from './hint.ts'

/** `--json`: short for `--format json`. */
export const JSON_FLAG: Flag & { readonly description: string } = {
  type: 'boolean',
  description: 'Short for --format json.',
}

/** `--as-of`: the record as it could be known at a moment. */
export const AS_OF: Valued & { readonly read: (text: string) => string } = {
  type: 'string',
  value: 'DATE',
  description: 'Use only what was published by then: 2025-12-17, or 2025-12-17T22:21:00Z.',
  read: (text) => {
    readMoment(text) // complains of a bad one before anything is opened
    return text
  },
}

/** `--best`: which of several numbers is taken for the best. */
export const BEST: Valued & { readonly read: (text: string) => BestRule } = {
  type: 'string',
  value: BEST_RULES.join('|'),
  description: 'Which of several figures is the best one; latest unless you say otherwise.',
  read: (text) => oneOf(BEST_RULES, text),
}

/** `--data`: a folder of own actors, places, outlets and lexicon entries. */
export const DATA: Valued = {
  type: 'string',
  value: 'DIR',
  description: 'Know your own actors, places, outlets and words too: a folder like data/.',
}

/** `--format`, with the formats that a command prints. */
export function formatOption<const F extends string>(
  ...formats: readonly [F, ...F[]]
): {
  readonly type: 'string'
  readonly value: string
  readonly description: string
  readonly read: (text: string) => F
} {
  return {
    type: 'string',
    value: formats.join('|'),
    description: `How to print it; ${formats[0]} unless you say otherwise.`,
    read: (text) => oneOf(formats, text),
  }
}

/** What to print: the format asked for, `json` for short, or the first that the command knows. */
export function chooseFormat<F extends string>(
  { format, json }: { readonly format: F | undefined; readonly json: boolean },
  otherwise: F,
): F | 'json' {
  if (json && format !== undefined && format !== 'json') {
    throw new ReadoutError('cli/usage', `--json and --format ${format} ask for two things at once.`)
  }
  return json ? 'json' : (format ?? otherwise)
}

/** One of a few words; misuse otherwise, naming the nearest. */
export function oneOf<const F extends string>(known: readonly F[], text: string): F {
  const found = known.find((one) => one === text)
  if (found !== undefined) return found
  const hint = didYouMean(text, known) || `; it is one of ${known.join(', ')}.`
  throw new ReadoutError('cli/usage', `“${text}” is not known here${hint}`)
}

/** A calendar day, `YYYY-MM-DD`; misuse otherwise. */
export function readDay(text: string): string {
  if (isDay(text)) return text
  throw new ReadoutError('cli/usage', `“${text}” is no day of the calendar; write 2025-12-17.`)
}

/** `--from` and `--to`: a stretch of days; misuse where no day lies in it. */
export const DAYS: { readonly from: DayOption; readonly to: DayOption } = {
  from: {
    type: 'string',
    value: 'DAY',
    description: 'Leave out what ended before.',
    read: readDay,
  },
  to: { type: 'string', value: 'DAY', description: 'Leave out what began after.', read: readDay },
}

type DayOption = Valued & { readonly read: (text: string) => string }

/** The stretch of days asked for with `DAYS`. */
export function chooseDays({
  from,
  to,
}: {
  readonly from: string | undefined
  readonly to: string | undefined
}): { readonly from?: string; readonly to?: string } {
  if (from !== undefined && to !== undefined && from > to) {
    throw new ReadoutError('cli/usage', `No day is from ${from} on and until ${to}.`)
  }
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (match === null) return false
  const day = new Date(`${text}T00:00:00Z`)
  // 30 February is parsed as 2 March; a day of the calendar comes back as itself.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** Where a record is to be written; misuse where that would be no file. */
export function readRecordPath(text: string): string {
  // SQLite takes both for a database that is gone when the program ends.
  if (text !== '' && text !== ':memory:') return text
  throw new ReadoutError('cli/usage', `“${text}” is no name for a record; write record.db.`)
}

/** A number of workers, from 1 up. */
export function readJobs(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text)
  throw new ReadoutError('cli/usage', `“${text}” is no number of jobs; write 1 or more.`)
}

/** How many lines of a list at most, from 1 up. */
export function readLimit(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new ReadoutError('cli/usage', `“${text}” is no number of lines; write 1 or more.`)
}

/** The number of a draw, from 0 up to 4294967295. */
export function readSeed(text: string): number {
  if (/^\d{1,10}$/.test(text) && Number(text) < 2 ** 32) return Number(text)
  throw new ReadoutError('cli/usage', `“${text}” is no seed; write a whole number from 0 up.`)
}
