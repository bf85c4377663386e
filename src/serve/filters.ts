import * as z from 'zod'
import { EVENT_TYPES, type EventType, STATUSES, type Status } from '../model/claim.ts'
import { ReadoutError } from '../model/error.ts'
import { readMoment } from '../store/moment.ts'
import { LANES, type Lane } from '../views/lanes.ts'
import { maybe, oneOf, type Shape } from './schemas/shape.ts'

const LONGEST = 200

/** Words that somebody types. */
export function words(description: string): z.ZodType<string> {
  return z.string().trim().min(1).max(LONGEST).meta({ description })
}

/** A day of the calendar. */
export const DAY: z.ZodType<string> = z.iso
  .date({ error: 'is no day of the calendar; write 2025-12-17' })
  .meta({ description: 'A day, YYYY-MM-DD.', example: '2025-12-17' })

/** A moment to look back from. */
export const MOMENT: z.ZodType<string> = z
  .string()
  .max(LONGEST)
  .refine(isMoment, { error: 'is neither a day nor a date-time with its zone' })
  .meta({
    description: 'A day (its end is meant) or a date-time with its zone.',
    example: '2025-12-17T22:21:00Z',
  })

function isMoment(text: string): boolean {
  try {
    readMoment(text)
    return true
  } catch (error) {
    if (error instanceof ReadoutError) return false
    throw error
  }
}

/** Several of a few words, with commas between: `ASSAULT,COERCE`. */
export function someOf<const W extends string>(
  known: readonly W[],
  description: string,
): z.ZodType<readonly W[]> {
  const one = z.enum(known as [W, ...W[]])
  const text = z.string().max(LONGEST)
  const several = text.transform((given) => given.split(',').map((word) => word.trim()))
  const list = several.pipe(z.array(one).min(1)) as unknown as z.ZodType<readonly W[]>
  return list.meta({
    description: `${description} Several with commas between: ${known.join(', ')}.`,
    override: { type: 'string' },
  })
}

/** A stretch of days, both included. */
export interface DayFilters {
  readonly from?: string
  readonly to?: string
}

/** `from` and `to`. */
export const dayFilters: Shape<DayFilters> = { from: maybe(DAY), to: maybe(DAY) }

/** What narrows a list of events. */
export interface EventFilters extends DayFilters {
  readonly party?: string
  readonly track?: string
  readonly type?: readonly EventType[]
  readonly lane?: readonly Lane[]
  readonly status?: readonly Status[]
  readonly issue?: string
  readonly outlet?: string
  readonly origins?: number
}

/** A party, by name. */
export const PARTY: z.ZodExactOptional<z.ZodType<string>> = maybe(
  words('Only with this side or person: “Ukraine”, “EU”, “Witkoff”.'),
)

/** An issue of the list. */
export const ISSUE: z.ZodExactOptional<z.ZodType<string>> = maybe(
  words('Only on this issue, by its id: “ceasefire”.'),
)

/** An outlet, by name. */
export const OUTLET: z.ZodExactOptional<z.ZodType<string>> = maybe(
  words('Only what this outlet published.'),
)

/** A line of talks, by its parties. */
export const TRACK: z.ZodExactOptional<z.ZodType<string>> = maybe(
  words('Only between these, with others or without: “Russia–United States”.'),
)

/** The filters of events. */
export const eventFilters: Shape<EventFilters> = {
  ...dayFilters,
  party: PARTY,
  track: TRACK,
  type: maybe(someOf(EVENT_TYPES, 'Only of these PLOVER types.')),
  lane: maybe(someOf(LANES, 'Only of these lanes.')),
  status: maybe(someOf(STATUSES, 'Only with these statuses.')),
  issue: ISSUE,
  outlet: OUTLET,
  origins: maybe(leastNumber('Only with so many independent origins or more.')),
}

/** A whole number that is a bound from below. */
function leastNumber(description: string): z.ZodType<number> {
  return z.coerce.number().int().min(0).max(1_000_000).meta({ description })
}

/** A yes or no. */
export function yes(description: string): z.ZodType<boolean> {
  return oneOf(['true', 'false'], description).transform((word) => word === 'true')
}
