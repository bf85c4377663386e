import { Temporal } from 'temporal-polyfill'
import { evidenceAt, type Sourced, type Span } from '../../model/evidence.ts'
import type { DateMention, When } from '../../model/when.ts'
import type { Read } from '../frame.ts'
import { DEADLINE, DEADLINE_BEHIND, RUNS_OUT } from './dated.ts'

/** What a deadline is looked for in. */
export interface DueContext {
  readonly read: Read
  readonly sentence: Span
  /** The words of the claim, with its condition. */
  readonly span: Span
  /** When it was demanded or promised; a length of time is counted from that day. */
  readonly time: When | undefined
}

/** A day by which something is asked for or promised: "until Friday", "by 3 March", "within ten days". */
export function readDue(context: DueContext): Sourced<string> | undefined {
  return namedDay(context) ?? daysBefore(context) ?? countedDay(context)
}

function namedDay(context: DueContext): Sourced<string> | undefined {
  const { read, sentence, span } = context
  const isNamed = isAboutDeadline(read.text, span)
  const date = read.dates.find(
    (one) =>
      one.when?.end !== undefined &&
      one.start >= sentence.start &&
      one.end <= sentence.end &&
      ((isWithin(span, one) && isDeadline(read.text, one)) ||
        // "Chad's *deadline* for Niger, which expires on Sunday": behind the words of the claim.
        (isNamed && isDayOfDeadline(read.text, one, sentence))),
  )
  if (date?.when?.end === undefined) return undefined
  return {
    value: ahead(context, date, date.when.end),
    evidence: [evidenceAt(read.text, date)],
    rule: 'due/until',
    basis: date.when.basis === 'given' ? 'read' : 'inferred',
  }
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i

/** "warned on Tuesday that it would strike if they *did not* sign by Friday": the next Friday, though the tense is of the past. */
function ahead({ read, sentence, time }: DueContext, date: DateMention, day: string): string {
  if (!WEEKDAY.test(read.text.slice(date.start, date.end))) return day
  if (IS_OVER.test(read.text.slice(sentence.start, date.start))) return day
  const published = read.published?.day
  const set = time?.start ?? (published === undefined ? undefined : addDays(published, -1))
  return set !== undefined && day < set ? addDays(day, 7) : day
}

/** "a deadline that *ran out on* Saturday": it lies behind. */
const IS_OVER =
  /\b(?:expired|passed|ran out|ended|fell|lapsed|was)(?:\s\w+)?\s(?:(?:on|at|in|late|early)\s){0,2}$/i

function isWithin(span: Span, { start }: Span): boolean {
  return start >= span.start && start < span.end
}

function isDeadline(text: string, { start, end }: Span): boolean {
  return (
    DEADLINE.test(text.slice(Math.max(0, start - 24), start)) ||
    DEADLINE_BEHIND.test(text.slice(end, end + 24))
  )
}

const NAMED = /\b(?:deadline|ultimatum)\b/i

function isAboutDeadline(text: string, { start, end }: Span): boolean {
  return NAMED.test(text.slice(start, end))
}

const DAY_ON_WHICH =
  /^,\s(?:the|a) day (?:on which|when|that|by which)\s[^.;]{0,20}\b(?:deadline|ultimatum)\b/i

/** "the deadline, which expires on Friday"; "on Friday, the day on which the deadline ran out" */
function isDayOfDeadline(text: string, { start, end }: Span, sentence: Span): boolean {
  const before = text.slice(Math.max(sentence.start, start - 160), start)
  return (
    isDeadline(text, { start, end }) ||
    RUNS_OUT.test(before) ||
    DAY_ON_WHICH.test(text.slice(end, end + 80))
  )
}

const BEFORE_DEADLINE = /^\s(?:before|ahead of)\s(?:[^\s,.;]+\s){0,4}(?:deadline|ultimatum)\b/i

/** "met on Wednesday, two days *before a deadline*": counted on from that Wednesday. */
function daysBefore({ read, sentence, span }: DueContext): Sourced<string> | undefined {
  if (!isAboutDeadline(read.text, span)) return undefined
  const length = read.dates.find(
    ({ start, end }) =>
      start >= sentence.start &&
      start < span.end &&
      BEFORE_DEADLINE.test(read.text.slice(end, Math.min(sentence.end, end + 80))),
  )
  const days = length === undefined ? undefined : daysOf(length)
  const from = read.dates.findLast(
    ({ start, end, when }) =>
      start >= sentence.start && end <= (length?.start ?? 0) && isOneDay(when),
  )
  if (length === undefined || days === undefined || from?.when?.start === undefined)
    return undefined
  return {
    value: addDays(from.when.start, days),
    evidence: [evidenceAt(read.text, length), evidenceAt(read.text, from)],
    rule: 'due/days-before-deadline',
    basis: 'inferred',
  }
}

const WITHIN = /\b(?:within|in (?:the next|no more than))\s(?:the\s(?:next|coming)\s)?$/i
const GIVEN = /\b(?:gave|giv(?:es|en|ing|e))\s(?:[^\s,.;]+\s){1,6}$/i

/** "within ten days", "gave Chad 50 days to", "a ten-day ultimatum": counted from the day of the act. */
function countedDay({ read, sentence, span, time }: DueContext): Sourced<string> | undefined {
  if (time?.start === undefined || !isOneDay(time)) return undefined
  const length = read.dates.find(({ start, end, type }) => {
    if (type !== 'DURATION' || start < sentence.start || end > sentence.end) return false
    if (start < span.start || start >= span.end) return false
    const before = read.text.slice(Math.max(sentence.start, start - 60), start)
    const behind = read.text.slice(end, end + 20)
    return (
      WITHIN.test(before) ||
      /^\s(?:deadline|ultimatum)\b/i.test(behind) ||
      (GIVEN.test(before) && /^\sto\s/.test(behind))
    )
  })
  const days = length === undefined ? undefined : daysOf(length)
  if (length === undefined || days === undefined) return undefined
  return {
    value: addDays(time.start, days),
    evidence: [evidenceAt(read.text, length)],
    rule: 'due/counted',
    basis: 'inferred',
  }
}

function isOneDay(when: When | undefined): boolean {
  return when?.start !== undefined && when.start === when.end
}

/** How many days a length of time is: "P10D", "PT48H", "P2W". */
function daysOf({ value }: DateMention): number | undefined {
  const [, figure, unit] = /^PT?(\d{1,3})([DWH])$/.exec(value) ?? []
  if (figure === undefined || unit === undefined) return undefined
  const count = Number(figure)
  return unit === 'H' ? Math.ceil(count / 24) : unit === 'W' ? 7 * count : count
}

function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
