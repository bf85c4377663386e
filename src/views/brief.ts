import type { Event } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import { type BriefSection, type Sentence, sectionOf } from './brief-sections.ts'
import { type Change, viewChanges } from './changes.ts'
import { citeEvent } from './citations.ts'
import { type Corpus, claimsById, type PlacedClaim } from './corpus.ts'
import { wordDay } from './day-words.ts'
import { viewDifferences } from './differences.ts'
import { LANE_OF, LANE_TITLES, LANES, type Lane } from './lanes.ts'
import { wordEvent } from './sentences.ts'

/** Which days a brief is of, both included, and how long its lists may be. */
export interface BriefRange {
  readonly from: string
  readonly until: string
  /** Sentences of a section at most; what is left out is counted. */
  readonly limit: number
}

/** One page on a stretch of days: every sentence is put together from claims and cites their words. */
export interface Brief {
  readonly from: string
  readonly until: string
  /** Documents published by `until`, and the outlets that published them. */
  readonly documents: number
  readonly outlets: readonly string[]
  /** Documents published within the days. */
  readonly newDocuments: number
  readonly sections: readonly BriefSection[]
}

/**
 * The brief of a stretch of days. `before` is the record as of the day before `from`, `after` as of
 * `until`: nothing published later is used. The same corpora give the same brief; no sentence says
 * more than the fields of its event.
 */
export function viewBrief(before: Corpus, after: Corpus, range: BriefRange): Brief {
  const claims = claimsById(after)
  const within = after.events.filter((event) => isWithin(event, range))
  const ahead = after.events.filter((event) => isAhead(event, range))
  const changes = viewChanges(before, after)
  const tell = (event: Event): Sentence => tellEvent(event, claims, range)
  const sections = [
    sectionOf('takeaways', takeaways(within).slice(0, TAKEAWAYS).map(tell), {
      note: 'Of each lane in turn, the events with most independent origins, then documents, then the newest.',
    }),
    sectionOf('changes', changes.flatMap(tellChange), {
      limit: range.limit,
      note: wordRest(changes),
    }),
    sectionOf('disputes', tellDisputes(after, within), { limit: range.limit }),
    sectionOf('due', ahead.map(tell), { limit: range.limit }),
    ...LANES.map((lane) =>
      sectionOf(lane, within.filter(({ type }) => LANE_OF[type] === lane).map(tell), {
        limit: range.limit,
        title: LANE_TITLES[lane],
      }),
    ),
  ]
  const outlets = new Set(after.readings.flatMap(({ outlet }) => outlet ?? []))
  return {
    from: range.from,
    until: range.until,
    documents: after.readings.length,
    outlets: [...outlets].sort(byCodeUnit),
    newDocuments: after.readings.filter(({ published }) => (published?.day ?? '') >= range.from)
      .length,
    sections,
  }
}

const TAKEAWAYS = 6

/** Reported within the days, and not of days that ended before them or begin behind them. */
function isWithin({ time, history }: Event, { from, until }: BriefRange): boolean {
  const [first, last] = [time?.start ?? time?.end, time?.end ?? time?.start]
  if (first !== undefined && last !== undefined) return first <= until && last >= from
  return history.some(({ at }) => at !== undefined && at >= from && at <= until)
}

/** Planned for later days, or due then. */
function isAhead({ time, due, status }: Event, { until }: BriefRange): boolean {
  if (due !== undefined && due > until) return true
  const last = time?.end ?? time?.start
  return status === 'future' && last !== undefined && last > until
}

/** The lanes in turn, each from its best supported event down. */
function takeaways(events: readonly Event[]): readonly Event[] {
  const sure = events.filter(({ status }) => status !== 'hypothetical').sort(bySupport)
  const lanes = LANES.map((lane) => sure.filter(({ type }) => LANE_OF[type] === lane))
  const longest = Math.max(...lanes.map(({ length }) => length))
  return Array.from({ length: longest }, (_, rank) =>
    lanes.flatMap((lane) => lane[rank] ?? []),
  ).flat()
}

function bySupport(a: Event, b: Event): number {
  const day = ({ time }: Event) => time?.end ?? time?.start ?? ''
  return (
    b.sources.independent - a.sources.independent ||
    b.sources.documents - a.sources.documents ||
    byCodeUnit(day(b), day(a)) ||
    byCodeUnit(a.id, b.id)
  )
}

function tellEvent(
  event: Event,
  claims: ReadonlyMap<string, PlacedClaim>,
  { until }: BriefRange,
): Sentence {
  const citations = citeEvent(event, claims)
  const due = event.due === undefined ? '' : `, due ${wordDay(event.due)}`
  const last = event.time?.end
  const isOverdue = event.status === 'future' && last !== undefined && last < until
  const words = SAYS_ENOUGH.has(LANE_OF[event.type]) ? [] : citations.slice(0, 1)
  return {
    event: event.id,
    text: [
      `${wordEvent(event)}${due}`,
      isOverdue
        ? ` (${event.type === 'CONSULT' ? 'no report whether it was held' : 'no later report'})`
        : '',
      ...words.map(({ exact }) => `: “${exact.replace(/\s+/g, ' ').trim()}”`),
    ].join(''),
    origins: event.sources.origins.map(({ name }) => name),
    citations,
  }
}

/** Lanes whose events are told by their fields; of the others, only the words say what was done. */
const SAYS_ENOUGH: ReadonlySet<Lane> = new Set(['talks', 'incidents'])

function tellChange({ kind, event, fields, newOrigins, passages }: Change): readonly Sentence[] {
  if (kind === 'NEW' || kind === 'REPEATED') return []
  const told = fields.map(({ field, before, after }) =>
    before === undefined ? `${field} ${after}` : `${field} from ${before} to ${after}`,
  )
  const what = told.length === 0 ? '' : ` (${told.join('; ')})`
  return [
    {
      event: event.id,
      text: `${kind}: ${wordEvent(event)}${what}`,
      origins: newOrigins,
      citations: passages,
    },
  ]
}

/** What the list of changes leaves out, so that its shortness misleads nobody. */
function wordRest(changes: readonly Change[]): string {
  const count = (wanted: Change['kind']) => changes.filter(({ kind }) => kind === wanted).length
  const stale = changes.filter(
    ({ kind, newOrigins }) => kind === 'REPEATED' && newOrigins.length === 0,
  ).length
  return `${count('NEW')} events are new; ${count('REPEATED')} are repeated, ${stale} of them without a new origin.`
}

function tellDisputes(after: Corpus, within: readonly Event[]): readonly Sentence[] {
  const ids = new Set(within.map(({ id }) => id))
  return viewDifferences(after)
    .filter(({ event, kind }) => kind !== 'omission' && ids.has(event.id))
    .map(({ event, field, kind, sides }) => ({
      event: event.id,
      text: `${upperFirst(kind)} in ${field}: ${sides.map(({ value }) => value).join(' against ')}. ${wordEvent(event)}`,
      origins: [],
      citations: sides.flatMap(({ passages }) => passages),
    }))
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
