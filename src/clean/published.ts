import { Temporal } from 'temporal-polyfill'
import type { Block } from '../model/annotation.ts'
import type { Document, Published } from '../model/document.ts'
import { evidenceAt } from '../model/evidence.ts'
import { type Notice, notice } from '../model/notice.ts'
import { inferFromCaptions } from './caption-day.ts'
import { readStampLine, type Stamp } from './stamp.ts'

/** When a document was published, as far as is known, and what a reader should know about that. */
export interface PublishedReading {
  readonly published?: Published
  readonly notices: readonly Notice[]
}

/**
 * Finds when a document was published: given beside it, else stated in a date line, else inferred
 * from its pictures. A date without a year and a date in the article itself say nothing about it.
 */
export function findPublished(document: Document, blocks: readonly Block[]): PublishedReading {
  const given = readGiven(document)
  const best = findStamps(document.text, blocks)[0]
  const stated = best === undefined ? undefined : fromStamp(document.text, best)
  if (given !== undefined) {
    const isOther = stated !== undefined && best?.word !== 'updated' && differ(given, stated)
    if (!isOther) return { published: given, notices: [] }
    const details = `Given ${given.day}, stated ${stated.day}.`
    const differs = notice('clean/given-date-differs', details, stated.evidence[0])
    return { published: given, notices: [differs] }
  }
  const published = stated ?? inferFromCaptions(document.text, blocks)
  return published === undefined
    ? { notices: [notice('dates/no-publication-date')] }
    : { published, notices: [] }
}

const GIVEN =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2})(?::(\d{2}))?(?:[.,]\d{1,9})?(?:([Zz])|([+-]\d{2})(?::?(\d{2}))?)?)?$/u

function readGiven({ givenDate }: Document): Published | undefined {
  const match = GIVEN.exec(givenDate?.trim() ?? '')
  const day = match?.[1]
  if (match === null || day === undefined || !isDay(day)) return undefined
  const [, , minutes, seconds = '00', utc, hours, rest = '00'] = match
  const zone = utc === undefined ? hours && `${hours}:${rest}` : 'Z'
  const value = minutes === undefined || !zone ? undefined : `${day}T${minutes}:${seconds}${zone}`
  return makePublished({ basis: 'given', rule: 'published/given', evidence: [] }, day, value)
}

function isDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (year < 1 || month < 1 || month > 12 || date < 1) return false
  return date <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
}

interface PlacedStamp extends Stamp {
  readonly rank: number
}

/** The dates that date lines state, likeliest first: "Published" before a bare date before "Updated". */
function findStamps(text: string, blocks: readonly Block[]): readonly PlacedStamp[] {
  const first = blocks.findIndex(({ kind }) => kind === 'body')
  const last = blocks.findLastIndex(({ kind }) => kind === 'body')
  const found = blocks.flatMap((block, at) => {
    if (block.kind !== 'dateline' && block.kind !== 'byline') return []
    const line = readStampLine(text.slice(block.start, block.end))
    if (line === undefined) return []
    const isPlaced = first === -1 || at < first || at === last + 1
    return line.stamps.flatMap((stamp) => {
      // Far below the article, a bare date belongs to a link to another one.
      if (!isPlaced && stamp.word === 'none') return []
      const [start, end] = [block.start + stamp.start, block.start + stamp.end]
      return [{ ...stamp, start, end, rank: rankOf(stamp) + (at < first ? 4 : 0) }]
    })
  })
  return found.toSorted((a, b) => b.rank - a.rank)
}

function rankOf({ word, time, zone }: Stamp): number {
  const byWord = word === 'published' ? 8 : word === 'updated' ? -8 : 0
  return byWord + (time === undefined ? 0 : 2) + (zone === undefined ? 0 : 1)
}

function fromStamp(text: string, stamp: Stamp): Published {
  const origin = {
    basis: 'stated',
    rule: stamp.word === 'updated' ? 'published/updated-stamp' : 'published/stamp',
    evidence: [evidenceAt(text, stamp)],
  } as const
  const { day, time, zone } = stamp
  if (time === undefined || zone === undefined) return makePublished(origin, day)
  const offset = zone.includes('/') ? offsetAt(day, time, zone) : zone
  return makePublished(origin, day, `${day}T${time}${offset}`)
}

function offsetAt(day: string, time: string, zone: string): string {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).offset
}

function makePublished(
  origin: Pick<Published, 'basis' | 'rule' | 'evidence'>,
  day: string,
  value?: string,
): Published {
  if (value === undefined || !isMoment(value)) return { value: day, day, ...origin }
  const instant = Temporal.Instant.from(value).toString({ smallestUnit: 'second' })
  return { value, day, instant, ...origin }
}

/** Whether the clock and offset of a date-time exist, for a given date may hold any digits. */
function isMoment(value: string): boolean {
  const parts = /T(\d\d):(\d\d):(\d\d)(?:Z|[+-](\d\d):(\d\d))$/u.exec(value)
  if (parts === null) return false
  const [hour = 0, minute = 0, second = 0, offset = 0, rest = 0] = parts
    .slice(1)
    .map((x) => Number(x ?? 0))
  return hour < 24 && minute < 60 && second < 60 && offset < 24 && rest < 60
}

/** Two days differ, unless they are one moment seen from two zones. */
function differ(a: Published, b: Published): boolean {
  return a.day !== b.day && (a.instant === undefined || a.instant !== b.instant)
}
