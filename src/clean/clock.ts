import type { Span } from '../model/evidence.ts'

/** A time of day in a date line, with its zone where one is named that means one thing only. */
export interface Clock extends Span {
  /** `HH:MM:SS`. */
  readonly time: string
  /** `Z`, an offset, or an IANA name for a zone whose offset depends on the day. */
  readonly zone?: string
}

/** Zones that mean one thing in a news page. IST, MST, AST and the like mean several and are not here. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  ET: 'America/New_York',
  CST: '-06:00',
  CDT: '-05:00',
  CT: 'America/Chicago',
  PST: '-08:00',
  PDT: '-07:00',
  PT: 'America/Los_Angeles',
  BST: '+01:00',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  TRT: '+03:00',
  PKT: '+05:00',
  SGT: '+08:00',
  HKT: '+08:00',
  KST: '+09:00',
  JST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
}

const HALF = '(?<half>[ap]\\.?\\s?m\\b\\.?)'
const COLON = new RegExp(
  `(?<!\\d)(?<hour>\\d{1,2}):\\s?(?<minute>\\d{2})(?::\\s?(?<second>\\d{2})(?:\\.\\d{1,9})?)?(?!\\d)\\s{0,2}${HALF}?`,
  'iu',
)
const POINT = new RegExp(
  `(?<!\\d)(?<hour>\\d{1,2})[.h]\\s?(?<minute>\\d{2})(?!\\d)\\s{0,2}${HALF}?`,
  'iu',
)
const WHOLE = new RegExp(`(?<!\\d)(?<hour>\\d{1,2})\\s{0,2}${HALF}`, 'iu')
const MILITARY = /(?<!\d)(?<hour>\d{2})(?<minute>\d{2})(?=\s?(?:hrs|hours|GMT|UTC|Z)\b)/u
const ZONE =
  /^\s{0,2}[(,]?\s?(?:(?<name>[A-Z]{1,5})(?![\p{L}\d]))?(?:\s?(?<offset>[+−-]\s?\d{1,2}(?::?\s?\d{2})?(?!\d)))?\)?/u

/**
 * Finds the time of day in a line. Beside a date "22.21" is a time as well; alone it is a number.
 */
export function findClock(words: string, besideDate: boolean): Clock | undefined {
  const forms = besideDate ? [COLON, WHOLE, MILITARY, POINT] : [COLON, WHOLE]
  for (const form of forms) {
    const match = form.exec(words)
    const time = match === null ? undefined : readTime(match.groups ?? {})
    if (match === null || time === undefined) continue
    const end = match.index + match[0].length
    const zone = ZONE.exec(words.slice(end, end + 20))
    const { name, offset } = zone?.groups ?? {}
    if (zone === null || (name ?? offset) === undefined) return { start: match.index, end, time }
    const clock = { start: match.index, end: end + zone[0].length, time }
    const value = readZone(name, offset)
    return value === undefined ? clock : { ...clock, zone: value }
  }
  return undefined
}

function readTime(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { hour: hours, minute: minutes = '0', second: seconds = '0', half: letter } = groups
  const half = letter?.charAt(0).toLowerCase()
  const stated = Number(hours)
  const minute = Number(minutes)
  const second = Number(seconds)
  if (half !== undefined && (stated < 1 || stated > 12)) return undefined
  const hour = half === undefined ? stated : (stated % 12) + (half === 'p' ? 12 : 0)
  if (hour > 23 || minute > 59 || second > 59) return undefined
  return [hour, minute, second].map(twoDigits).join(':')
}

function readZone(name: string | undefined, offset: string | undefined): string | undefined {
  // "IST+0" and "EST-5" are no zones that anybody writes; "GMT+3" is.
  if (offset !== undefined && (name === undefined || ZONES[name] === 'Z')) return readOffset(offset)
  return name === undefined || offset !== undefined || !Object.hasOwn(ZONES, name)
    ? undefined
    : ZONES[name]
}

function readOffset(offset: string): string | undefined {
  const sign = offset.startsWith('+') ? '+' : '-'
  const digits = offset.replace(/\D/gu, '')
  const hour = Number(digits.length > 2 ? digits.slice(0, -2) : digits)
  const minute = Number(digits.length > 2 ? digits.slice(-2) : '0')
  if (hour > 14 || minute > 59) return undefined
  return `${sign}${twoDigits(hour)}:${twoDigits(minute)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
