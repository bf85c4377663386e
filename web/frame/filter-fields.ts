import { FURNITURE_KINDS } from '../../src/model/furniture.ts'
import type { RecordFacts } from '../api/shapes.ts'

/** What a reader can narrow a view by: a day, words, or one of a few. */
export interface FilterField {
  readonly key: string
  readonly label: string
  readonly kind: 'day' | 'words' | 'choice'
  /** Has a place of its own outside the filters. */
  readonly elsewhere?: true
  readonly choices?: (record: RecordFacts) => readonly Choice[]
}

/** A value to choose, and what it is called. */
export interface Choice {
  readonly value: string
  readonly label: string
}

const same = (values: readonly string[]): readonly Choice[] =>
  values.map((value) => ({ value, label: value }))

function choice(key: string, label: string, values: readonly string[]): FilterField {
  return { key, label, kind: 'choice', choices: () => same(values) }
}

export const FROM: FilterField = { key: 'from', label: 'From', kind: 'day' }
export const TO: FilterField = { key: 'to', label: 'To', kind: 'day' }
export const UNTIL: FilterField = { key: 'until', label: 'Until', kind: 'day' }
export const SINCE: FilterField = { key: 'since', label: 'Since', kind: 'day' }
export const TRACK: FilterField = { key: 'track', label: 'Track', kind: 'words' }
export const WORDS: FilterField = {
  key: 'words',
  label: 'Words',
  kind: 'words',
  elsewhere: true,
}
export const SPEAKER: FilterField = { key: 'speaker', label: 'Speaker', kind: 'words' }
export const TITLE: FilterField = { key: 'title', label: 'Title', kind: 'words' }
export const PARTY: FilterField = {
  key: 'party',
  label: 'Party',
  kind: 'choice',
  choices: ({ sides }) => same(sides),
}
export const OUTLET: FilterField = {
  key: 'outlet',
  label: 'Outlet',
  kind: 'choice',
  choices: ({ outlets }) => same(outlets),
}
export const ISSUE: FilterField = {
  key: 'issue',
  label: 'Issue',
  kind: 'choice',
  choices: ({ issues }) => issues.map(({ id, label }) => ({ value: id, label })),
}
export const STATUS: FilterField = choice('status', 'Status', [
  'occurred',
  'ongoing',
  'future',
  'hypothetical',
  'denied',
])
export const MEETING_STATUS: FilterField = choice('status', 'Status', [
  'planned',
  'ongoing',
  'held',
  'called-off',
  'denied',
  'possible',
])
export const ORIGINS: FilterField = choice('origins', 'Origins, at least', ['2', '3', '5'])
export const DEMAND_STATE: FilterField = choice('state', 'Answer', [
  'accepted',
  'refused',
  'disputed',
  'open',
])
export const DIFFERENCE_KIND: FilterField = choice('kind', 'Kind', [
  'contradiction',
  'denial',
  'update',
  'omission',
])
export const CHANGE_KIND: FilterField = choice('kind', 'Kind', [
  'NEW',
  'CHANGED',
  'MOVED',
  'DENIED',
  'WITHDRAWN',
  'REPEATED',
])
export const FURNITURE_KIND: FilterField = choice('kind', 'Kind', FURNITURE_KINDS)
