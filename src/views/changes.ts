import type { Event } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import { compareEvents, type FieldChange } from './change-fields.ts'
import { type Citation, citeClaims } from './citations.ts'
import { type Corpus, claimsById, type PlacedClaim } from './corpus.ts'

/**
 * What became of an event between two moments.
 *
 * `NEW`: nothing was reported of it before. `DENIED`: it is now said not to be so. `MOVED`: what is
 * planned or due has another day. `CHANGED`: another figure, place, status or participant.
 * `REPEATED`: reported again, with nothing else. `WITHDRAWN`: the text that reported it was replaced
 * by one that does not.
 */
export const CHANGE_KINDS = ['NEW', 'DENIED', 'MOVED', 'CHANGED', 'WITHDRAWN', 'REPEATED'] as const

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

/**
 * What two states of one record differ in, claim by claim, told by event. `before` and `after` are
 * the record as of the earlier and the later moment. A claim that a new revision of a document
 * repeats word for word counts as known. Sorted by kind in the order of `CHANGE_KINDS`, then by day.
 */
export function viewChanges(before: Corpus, after: Corpus): readonly Change[] {
  const [earlier, later] = [claimsById(before), claimsById(after)]
  const known = new Map([...earlier.values()].map((placed) => [wordsOf(placed), placed.claim.id]))
  const eventOf = new Map(
    before.events.flatMap((event) => event.claims.map(({ id }) => [id, event] as const)),
  )
  /** What a claim was called at the earlier moment, where it was known. */
  const formerly = (id: string) => {
    const placed = later.get(id)
    return earlier.has(id) ? id : placed && known.get(wordsOf(placed))
  }
  const kept = new Set<string>()
  const changes: Change[] = []
  for (const event of after.events) {
    const ids = event.claims.map(({ id }) => id)
    const old = new Set(ids.flatMap((id) => eventOf.get(formerly(id) ?? '') ?? []))
    for (const { id } of old) kept.add(id)
    const added = ids.filter((id) => formerly(id) === undefined)
    if (added.length === 0) continue
    changes.push(changeOf(event, [...old], citeClaims(added, later)))
  }
  for (const event of before.events) {
    if (kept.has(event.id)) continue
    const ids = event.claims.map(({ id }) => id)
    changes.push({
      kind: 'WITHDRAWN',
      event,
      before: [event.id],
      fields: [],
      newOrigins: [],
      passages: citeClaims(ids, earlier),
    })
  }
  return changes.sort(byKind)
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

function byKind(a: Change, b: Change): number {
  const day = ({ event: { time } }: Change) => time?.start ?? time?.end ?? '~'
  return (
    CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) ||
    byCodeUnit(day(a), day(b)) ||
    byCodeUnit(a.event.id, b.event.id)
  )
}
