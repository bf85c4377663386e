import { monthOf } from '../model/calendar-names.ts'
import { resolveGivenDate } from './given-date.ts'

// "Tue, 10 Mar 2026 08:00:00 +0300", as RFC 822 has it and RSS with it.
const MAIL =
  /^\s*(?:[a-z]{3,9},?\s+)?(?<day>\d{1,2})\s+(?<month>[a-z]{3})[a-z]*\.?\s+(?<year>\d{4})\s+(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?\s*(?<zone>[+-]\d{2}:?\d{2}|[a-z]{1,4})?\s*$/i
/** The zones that RFC 822 names, and those that feeds use all the same. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ['UT', 'Z'],
  ['UTC', 'Z'],
  ['GMT', 'Z'],
  ['Z', 'Z'],
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['CST', '-06:00'],
  ['CDT', '-05:00'],
  ['MST', '-07:00'],
  ['MDT', '-06:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
])

/**
 * The date that a feed gives, in the form in which Readout keeps dates; nothing where it is none. The
 * zone stays as it was written, since the day of publication is that of the outlet.
 */
export function resolveFeedDate(text: string): string | undefined {
  const given = resolveGivenDate(text)
  if (given !== undefined) return given
  const {
    day = '',
    month = '',
    year,
    hour = '',
    minute,
    second = '00',
    zone,
  } = MAIL.exec(text)?.groups ?? {}
  const number = monthOf(month)
  if (number === 0) return undefined
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  const clock = `${hour.padStart(2, '0')}:${minute}:${second}`
  return resolveGivenDate(`${date}T${clock}${offsetOf(zone)}`)
}

/** A zone that nobody knows tells no moment: then the day alone is kept. */
function offsetOf(zone = ''): string {
  const known = ZONES.get(zone.toUpperCase())
  if (known !== undefined) return known
  return /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : ''
}
