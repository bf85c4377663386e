import type { Event } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import { type BriefSection, type Sentence, sectionOf } from './brief-sections.ts'
import { type Change, viewChanges } from './changes.ts'
import { citeEvent } from './citations.ts'
import { type Corpus, claimsById, type PlacedClaim } from './corpus.ts'
import { wordDay } from './day-words.ts'
import { viewDifferences } from './differences.ts'
import { LANE_OF, LANE_TITLES, LANES, type Lane } from './lanes.ts'
import { type List, listOf, pickFrom } from './list.ts'
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
  const [within, ahead] = [placesOf(after, isWithin, range), placesOf(after, isAhead, range)]
  const changes = viewChanges(before, after)
  const tell = (event: Event): Sentence => tellEvent(event, claims, range)
  const all = (places: readonly number[]) => listOf(pickFrom(after.events, places), tell)
  const lanes = Array.from(pickFrom(after.events, within), ({ type }) => LANE_OF[type])
  const inLane = (lane: Lane) => within.filter((_, at) => lanes[at] === lane)
  const { told, note } = sortOut(changes)
  const sections = [
    sectionOf('takeaways', all(takeaways(after, within).slice(0, TAKEAWAYS)), {
      note: 'Of each lane in turn, the events with most independent origins, then documents, then the newest.',
    }),
    sectionOf('changes', listOf(pickFrom(changes, told), tellChange), { limit: range.limit, note }),
    sectionOf('disputes', tellDisputes(after, within), { limit: range.limit }),
    sectionOf('due', all(ahead), { limit: range.limit }),
    ...LANES.map((lane) =>
      sectionOf(lane, all(inLane(lane)), { limit: range.limit, title: LANE_TITLES[lane] }),
    ),
  ]
  const outlets = new Set<string>()
  let newDocuments = 0
  for (const { outlet, published } of after.readings) {
    if (outlet !== undefined) outlets.add(outlet)
    if ((published?.day ?? '') >= range.from) newDocuments++
  }
  return {
    from: range.from,
    until: range.until,
    documents: after.readings.length,
    outlets: [...outlets].sort(byCodeUnit),
    newDocuments,
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

/** The places of the events that fit a stretch of days. */
function placesOf(
  { events }: Corpus,
  fits: (event: Event, range: BriefRange) => boolean,
  range: BriefRange,
): readonly number[] {
  const places: number[] = []
  let place = 0
  for (const event of events) {
    if (fits(event, range)) places.push(place)
    place++
  }
  return places
}

/** How well an event is supported. */
interface Supported extends Pick<Event, 'id'> {
  readonly place: number
  readonly lane: Lane
  readonly independent: number
  readonly documents: number
  readonly day: string
}

/** The lanes in turn, each from its best supported event down. */
function takeaways({ events }: Corpus, places: readonly number[]): readonly number[] {
  const sure: Supported[] = []
  for (const place of places) {
    const event = events.at(place)
    if (event === undefined || event.status === 'hypothetical') continue
    const { id, type, time, sources } = event
    const { independent, documents } = sources
    const day = time?.end ?? time?.start ?? ''
    sure.push({ id, place, lane: LANE_OF[type], independent, documents, day })
  }
  sure.sort(bySupport)
  const lanes = LANES.map((lane) => sure.filter((one) => one.lane === lane))
  const longest = Math.max(...lanes.map(({ length }) => length))
  return Array.from({ length: longest }, (_, rank) =>
    lanes.flatMap((lane) => lane[rank]?.place ?? []),
  ).flat()
}

function bySupport(a: Supported, b: Supported): number {
  return (
    b.independent - a.independent ||
    b.documents - a.documents ||
    byCodeUnit(b.day, a.day) ||
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

function tellChange({ kind, event, fields, newOrigins, passages }: Change): Sentence {
  const told = fields.map(({ field, before, after }) =>
    before === undefined ? `${field} ${after}` : `${field} from ${before} to ${after}`,
  )
  const what = told.length === 0 ? '' : ` (${told.join('; ')})`
  return {
    event: event.id,
    text: `${kind}: ${wordEvent(event)}${what}`,
    origins: newOrigins,
    citations: passages,
  }
}

/** The places of the changes that are told, and how many are not, so that shortness misleads nobody. */
function sortOut(changes: Iterable<Change>): {
  readonly told: readonly number[]
  readonly note: string
} {
  const told: number[] = []
  let [place, fresh, repeated, stale] = [0, 0, 0, 0]
  for (const { kind, newOrigins } of changes) {
    if (kind === 'NEW') fresh++
    else if (kind !== 'REPEATED') told.push(place)
    else {
      repeated++
      if (newOrigins.length === 0) stale++
    }
    place++
  }
  const note = `${fresh} events are new; ${repeated} are repeated, ${stale} of them without a new origin.`
  return { told, note }
}

function tellDisputes(after: Corpus, within: readonly number[]): List<Sentence> {
  const found = viewDifferences({ ...after, events: pickFrom(after.events, within) })
  const grave = Array.from(found, ({ kind }, at) => (kind === 'omission' ? [] : [at])).flat()
  return listOf(pickFrom(found, grave), ({ event, field, kind, sides }) => ({
    event: event.id,
    text: `${upperFirst(kind)} in ${field}: ${sides.map(({ value }) => value).join(' against ')}. ${wordEvent(event)}`,
    origins: [],
    citations: sides.flatMap(({ passages }) => passages),
  }))
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
