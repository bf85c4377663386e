import type { EventType, Status } from '../../src/model/claim.ts'
import type { EventFigure } from '../../src/model/event.ts'
import type { Lane } from '../../src/views/lanes.ts'

/** What the types of the codebook are called on a page. */
export const TYPE_WORDS: Readonly<Record<EventType, string>> = {
  AGREE: 'Agreement',
  CONSULT: 'Talks',
  SUPPORT: 'Support',
  CONCEDE: 'Concession',
  COOPERATE: 'Cooperation',
  AID: 'Aid',
  RETREAT: 'Withdrawal',
  REQUEST: 'Demand',
  ACCUSE: 'Accusation',
  REJECT: 'Refusal',
  THREATEN: 'Threat',
  PROTEST: 'Protest',
  SANCTION: 'Sanction',
  MOBILIZE: 'Mobilisation',
  COERCE: 'Coercion',
  ASSAULT: 'Attack',
}

/** How far the reports commit themselves, in words for a badge. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  occurred: 'occurred',
  ongoing: 'ongoing',
  future: 'planned',
  hypothetical: 'only possible',
  denied: 'denied',
}

/** What the four lanes are called. */
export const LANE_WORDS: Readonly<Record<Lane, string>> = {
  talks: 'Talks',
  statements: 'Statements',
  incidents: 'Incidents',
  measures: 'Money and measures',
}

/** A number of something: `1 document`, `2 documents`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`
}

/** Days in words: one, a stretch, or since or until one. */
export function wordDays(time: { readonly start?: string; readonly end?: string } = {}): string {
  const { start, end } = time
  if (start === undefined && end === undefined) return 'no day told'
  if (start === end) return start ?? ''
  if (start === undefined) return `until ${end}`
  return end === undefined ? `from ${start}` : `${start} to ${end}`
}

/** How exactly days are known. */
export function wordPrecision(
  time: { readonly start?: string; readonly end?: string } = {},
): string {
  const { start, end } = time
  if (start === undefined && end === undefined) return 'no day'
  if (start === undefined || end === undefined) return 'one end open'
  const days = Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1
  return days === 1 ? 'to the day' : `within ${days} days`
}

/** A figure of an event: low–best–high where they differ. */
export function wordFigure({
  measure,
  low,
  best,
  high,
  unit,
}: Omit<EventFigure, 'claims'>): string {
  const bounds = [...new Set([low, best, high].filter((bound) => bound !== undefined))]
  const numbers = bounds.map((bound) => bound.toLocaleString('en-GB')).join('–')
  const atLeast = high === undefined && low !== undefined ? 'at least ' : ''
  return `${measure} ${atLeast}${numbers}${wordUnit(unit, bounds)}`
}

/** Currencies are codes in capitals; what else is counted is a noun. */
function wordUnit(unit: string | undefined, bounds: readonly number[]): string {
  if (unit === undefined || unit === 'people') return ''
  const isOne = bounds.length === 1 && bounds[0] === 1
  return ` ${unit}${isOne || unit === unit.toUpperCase() ? '' : 's'}`
}

/** Names with commas between, each once. */
export function wordNames(parties: readonly { readonly name: string }[]): string {
  return [...new Set(parties.map(({ name }) => name))].join(', ')
}

/** A day of the calendar so many days on. */
export function dayPlus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
