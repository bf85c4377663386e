import type { Event } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import type { Reading } from '../model/reading.ts'
import { keepLast } from '../store/kept.ts'
import { compareEvents, type FieldChange } from './change-fields.ts'
import { type Citation, citeClaims } from './citations.ts'
import { type Corpus, claimsById, type PlacedClaim } from './corpus.ts'
import { firstDay } from './days.ts'
import { joined, type List, listOf, pickFrom, sortList } from './list.ts'

/**
 * What became of an event between two moments.
 *
 * `NEW`: nothing was reported of it before. `DENIED`: it is now said not to be so. `MOVED`: what is
 * planned or due has another day. `CHANGED`: another figure, place, status or participant.
 * `REPEATED`: reported again, with nothing else. `WITHDRAWN`: the text that reported it was replaced
 * by one that does not.
 */
export const CHANGE_KINDS = ['NEW', 'DENIED', 'MOVED', 'CHANGED', 'WITHDRAWN', 'REPEATED'] as const

/** Replaced texts of which the names of claims are kept for a while. */
const READINGS = 200

/** One of the kinds of change. */
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** One event that later documents say something of, or no longer do. */
export interface Change {
  readonly kind: ChangeKind
  /** The event as it stands at the later moment; for `WITHDRAWN`, as it stood at the earlier. */
  readonly event: Event
  /** Ids of the events that it was at the earlier moment: none when new, several when joined since. */
  readonly before: readonly string[]
  readonly fields: readonly FieldChange[]
  /** Names of the origins that stand behind it now and did not before. */
  readonly newOrigins: readonly string[]
  /** The words of the claims that were added; for `WITHDRAWN`, of those that went. */
  readonly passages: readonly Citation[]
}

/** Which changes are wanted. */
export interface ChangesQuery {
  readonly kind?: ChangeKind
}

/**
 * What two states of one record differ in, claim by claim, told by event. `before` and `after` are
 * the record as of the earlier and the later moment. A claim that a new revision of a document
 * repeats word for word counts as known. Sorted by kind in the order of `CHANGE_KINDS`, then by day.
 */
export function viewChanges(
  before: Corpus,
  after: Corpus,
  { kind: wanted }: ChangesQuery = {},
): List<Change> {
  const [earlier, later] = [claimsById(before), claimsById(after)]
  const formerly = formerNames(before, { earlier, later })
  const wasAdded = (id: string) => formerly(id) === undefined
  const idsOf = ({ claims }: Event) => claims.map(({ id }) => id)
  const said: number[] = []
  /** What claims were called at the earlier moment: of events that were added to, and of replaced texts. */
  const [known, renamed] = [new Set<string>(), new Set<string>()]
  let place = 0
  for (const event of after.events) {
    const old = idsOf(event).flatMap((id) => formerly(id) ?? [])
    if (old.length < event.claims.length) {
      said.push(place)
      for (const id of old) known.add(id)
    }
    for (const id of old) if (!later.has(id)) renamed.add(id)
    place++
  }
  const placeOf = new Map<string, number>()
  const gone: number[] = []
  place = 0
  for (const event of before.events) {
    const ids = idsOf(event)
    for (const id of ids) if (known.has(id)) placeOf.set(id, place)
    if (!ids.some((id) => later.has(id) || renamed.has(id))) gone.push(place)
    place++
  }
  const told = (event: Event): Change => {
    const places = new Set(idsOf(event).flatMap((id) => placeOf.get(formerly(id) ?? '') ?? []))
    const old = [...places].flatMap((one) => before.events.at(one) ?? [])
    return changeOf(event, old, citeClaims(idsOf(event).filter(wasAdded), later))
  }
  const withdrawn = (event: Event): Change => ({
    kind: 'WITHDRAWN',
    event,
    before: [event.id],
    fields: [],
    newOrigins: [],
    passages: citeClaims(idsOf(event), earlier),
  })
  return sortList(
    joined(
      listOf(pickFrom(after.events, said), told),
      listOf(pickFrom(before.events, gone), withdrawn),
    ),
    ({ kind, event: { id, time } }) =>
      wanted === undefined || kind === wanted
        ? [String(CHANGE_KINDS.indexOf(kind)), firstDay(time) ?? '~', id]
        : undefined,
  )
}

/** What a claim was called at the earlier moment; nothing where it was not known. */
function formerNames(
  before: Corpus,
  { earlier, later }: Readonly<Record<'earlier' | 'later', ReadonlyMap<string, PlacedClaim>>>,
): (id: string) => string | undefined {
  const names = keepLast<ReadonlyMap<string, string>>({ most: READINGS })
  let places: ReadonlyMap<string, number> | undefined
  const readingOf = (document: string): Reading | undefined => {
    places ??= new Map(Array.from(before.readings, (one, at) => [one.document.id, at]))
    return before.readings.at(places.get(document) ?? before.readings.length)
  }
  return (id) => {
    if (earlier.has(id)) return id
    const placed = later.get(id)
    const reading = placed && readingOf(placed.reading.document.id)
    if (placed === undefined || reading === undefined) return undefined
    const known = names.get(
      reading.document.id,
      () => new Map(reading.claims.map((claim) => [wordsOf({ claim, reading }), claim.id])),
    )
    return known.get(wordsOf(placed))
  }
}

function changeOf(event: Event, old: readonly Event[], passages: readonly Citation[]): Change {
  const fields = old.length === 0 ? [] : compareEvents(old, event)
  const origins = new Set(old.flatMap(({ sources }) => sources.origins.map(({ name }) => name)))
  return {
    kind: kindOf(old, fields),
    event,
    before: old.map(({ id }) => id).sort(byCodeUnit),
    fields,
    newOrigins: event.sources.origins
      .map(({ name }) => name)
      .filter((name) => old.length > 0 && !origins.has(name)),
    passages,
  }
}

function kindOf(old: readonly Event[], fields: readonly FieldChange[]): ChangeKind {
  if (old.length === 0) return 'NEW'
  if (fields.some(({ kind }) => kind === 'denied')) return 'DENIED'
  if (fields.some(({ kind }) => kind === 'moved')) return 'MOVED'
  return fields.length > 0 ? 'CHANGED' : 'REPEATED'
}

/** A claim by document and words: what a new revision says as the old one did. */
function wordsOf({ claim, reading }: PlacedClaim): string {
  const { exact } = claim.evidence
  return JSON.stringify([reading.document.id, claim.type.value, claim.status.value, exact])
}
