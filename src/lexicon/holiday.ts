import { ReadoutError } from '../model/error.ts'

/** A feast that news names without its date. */
export interface Holiday {
  /** What it is called; the first name is its own. */
  readonly names: readonly string[]
  /** Month and day, `12-25`, where they are the same in every year. */
  readonly day?: string
  /** Its day in each year, `YYYY-MM-DD`, where it moves. */
  readonly days?: Readonly<Record<string, string>>
  /** How many days it lasts. */
  readonly length: number
  /** How many of these come before its day: "over Christmas" begins on the 24th. */
  readonly lead: number
}

/** Checks the feasts of the compiled data. Throws `lexicon/bad-entry`, which names the feast. */
export function checkHolidays(value: unknown): readonly Holiday[] {
  if (!Array.isArray(value)) throw new ReadoutError('lexicon/bad-entry', 'The feasts are no list.')
  // scripts/holidays.ts alone makes them, in this shape.
  const holidays = value as readonly Holiday[]
  const seen = new Set<string>()
  for (const { names, day, days, length, lead } of holidays) {
    const [name = 'a feast'] = names
    const fail = (trouble: string): never => {
      throw new ReadoutError('lexicon/bad-entry', `holidays.yaml, ${name}: ${trouble}`)
    }
    if (names.length === 0) fail('It has no name.')
    for (const one of names) {
      if (seen.has(one)) fail(`Two feasts are called ${one}.`)
      seen.add(one)
    }
    if ((day === undefined) === (days === undefined))
      fail('It needs a day, or a rule for its days.')
    if (day !== undefined && !/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(day)) {
      fail(`${day} is no month and day.`)
    }
    if (!(length >= 1 && lead >= 0 && lead < length)) fail('Its length or lead cannot be.')
  }
  return holidays
}
