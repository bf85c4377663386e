import type { PlacedClaim } from '../merge/comparable.ts'
import { eventId, makeEvent, reasonsOf, type UnsidedEvent } from '../merge/event.ts'
import type { Group } from '../merge/grouping.ts'
import type { Driver } from '../store/driver.ts'
import { lazyReading } from '../store/lazy-reading.ts'
import { loadCorrectedClaims } from '../store/load-claims.ts'
import { comparablesOfComponent } from '../store/merged-claims.ts'
import {
  type EventRow,
  eventsAsking,
  eventsOfComponent,
  loadEvent,
} from '../store/merged-events.ts'
import { claimsOf, type Decided, type Decision } from './decision.ts'
import { type ClaimPlace, thawing } from './frozen.ts'

/** An event that stays as it was, or one that is made, with its claims. */
export type DecidedEvent =
  | { readonly row: EventRow }
  | { readonly event: UnsidedEvent; readonly placed: readonly PlacedClaim[] }

/** What a decision does to events. */
export interface DecidedEvents {
  /** Of each component of the decision, in its order, the events. */
  readonly byComponent: readonly (readonly DecidedEvent[])[]
  /** The events as they were of the components that were decided again. */
  readonly before: readonly EventRow[]
  /** Events of other components that have other origins now, each with how it was. */
  readonly turned: readonly { readonly row: EventRow; readonly made: DecidedEvent }[]
}

/** Makes the events of a decision, but for those that stay as they are. */
export function decideEvents(driver: Driver, decision: Decision): DecidedEvents {
  const { affected, components, claims, after, copies } = decision
  const before = [...affected].flatMap((component) => eventsOfComponent(driver, component))
  const rows = new Map(before.map((row) => [row.id, row]))
  const turned = new Map(
    [...after.turnedOutlets]
      .flatMap((name) => eventsAsking(driver, name))
      .map((row) => [row.n, row]),
  )
  const claimAt = claimLoader(driver)
  const thaw = thawing(driver)
  const context = {
    outlets: { has: after.hasOutlet },
    copies: { get: copies.nameOf },
  }
  const make = (members: readonly Decided[], reasons: UnsidedEvent['reasons']): DecidedEvent => {
    const placed = members.flatMap((member) => claimsOf(member, claimAt))
    return { event: makeEvent(placed, reasons, context), placed }
  }
  const comparable = claims.map((claim) => claim.comparable)
  const decideGroup = (group: Group): DecidedEvent => {
    const members = group.members.flatMap((member) => claims[member] ?? [])
    const reasons = reasonsOf(comparable, group)
    const row = rows.get(eventId(members.flatMap((member) => member.comparable.ids)))
    const isKept =
      row !== undefined &&
      !turned.has(row.n) &&
      members.every(({ placed }) => placed === undefined) &&
      JSON.stringify(loadEvent<UnsidedEvent>(driver, row.n).reasons) === JSON.stringify(reasons)
    return isKept ? { row } : make(members, reasons)
  }
  return {
    byComponent: components.map(({ groups }) => groups.map(decideGroup)),
    before,
    turned: [...turned.values()]
      .filter(({ component }) => !affected.has(component))
      .map((row) => {
        const { reasons, claims } = loadEvent<UnsidedEvent>(driver, row.n)
        const ids = new Set(claims.map(({ id }) => id))
        const members = comparablesOfComponent(driver, row.component)
          .map((row): Decided => ({ n: row.n, position: row.position, ...thaw(row) }))
          .filter(({ comparable }) => ids.has(comparable.ids[0]))
        return { row, made: make(members, reasons) }
      }),
  }
}

/** Loads claims by where they stand, each reading but once. */
function claimLoader(driver: Driver): (place: ClaimPlace) => readonly PlacedClaim[] {
  const readings = new Map<string, PlacedClaim['reading']>()
  return ({ revision, claim: id }) => {
    const reading = readings.get(revision) ?? lazyReading(driver, revision)
    readings.set(revision, reading)
    return loadCorrectedClaims(driver, revision, id).map((claim) => ({ claim, reading }))
  }
}
