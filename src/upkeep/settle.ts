import { blockKeys } from '../merge/candidates.ts'
import type { PlacedClaim } from '../merge/comparable.ts'
import type { UnsidedEvent } from '../merge/event.ts'
import { namesAsked } from '../merge/independence.ts'
import { countSides } from '../merge/participants.ts'
import { bandsOf } from '../merge/shingles.ts'
import type { Driver } from '../store/driver.ts'
import {
  addComparable,
  addStory,
  placeComparable,
  removeComparable,
  removeStory,
} from '../store/merged-claims.ts'
import { addEvent, placeEvent, removeEvent } from '../store/merged-events.ts'
import { addMerged, removeMerged } from '../store/merged-readings.ts'
import { addText, nameText, removeText } from '../store/merged-texts.ts'
import type { ReadingOf } from './batch-readings.ts'
import type { Decided, Decision } from './decision.ts'
import type { DecidedEvent, DecidedEvents } from './events.ts'
import { freeze, freezeStory } from './frozen.ts'

/** Writes down what was decided. */
export function settle(
  driver: Driver,
  decision: Decision,
  events: DecidedEvents,
  readingOf: ReadingOf,
): void {
  settleReadings(driver, decision, readingOf)
  const components = settleClaims(driver, decision)
  const stay = new Set<number>()
  for (const [index, decided] of events.byComponent.entries()) {
    const component = components[index] ?? 0
    for (const one of decided) {
      if (!('row' in one)) continue
      stay.add(one.row.n)
      if (one.row.component !== component) placeEvent(driver, one.row.n, component)
    }
  }
  // An event of the same claims is taken out before it is entered as it is now.
  for (const { n } of events.before) if (!stay.has(n)) removeEvent(driver, n)
  for (const { row } of events.turned) removeEvent(driver, row.n)
  for (const [index, decided] of events.byComponent.entries()) {
    for (const one of decided) enter(driver, one, components[index] ?? 0)
  }
  for (const { row, made } of events.turned) enter(driver, made, row.component)
}

function settleReadings(driver: Driver, { change, copies }: Decision, readingOf: ReadingOf): void {
  for (const { revision } of change.gone) removeMerged(driver, revision)
  for (const one of change.come) {
    addMerged(driver, one, countSides(readingOf(one.revision)))
  }
  for (const [sha256, shingles] of copies.changed) {
    removeText(driver, sha256)
    if (shingles === undefined) continue
    addText(driver, { sha256, shingles }, bandsOf(shingles))
    nameText(driver, sha256, copies.nameOf(sha256))
  }
  for (const [sha256, name] of copies.renamed) nameText(driver, sha256, name)
}

/** Writes down the claims, and answers the number of each component. */
function settleClaims(
  driver: Driver,
  { texts, removed, fresh, claims, components }: Decision,
): readonly number[] {
  for (const n of removed.keys()) removeComparable(driver, n)
  for (const text of texts) removeStory(driver, text)
  const stories = new Map(fresh.map(({ comparable: { text, story } }) => [text, story]))
  for (const [text, story] of stories) addStory(driver, text, freezeStory(story))
  const numbers = claims.map((claim) => claim.n ?? add(driver, claim))
  return components.map(({ members }) => {
    // The lowest number of its claims names a component, so that no two have one name.
    const own = members.map((member) => numbers[member] ?? 0)
    const component = own.reduce((a, b) => Math.min(a, b))
    for (const n of own) placeComparable(driver, n, component)
    return component
  })
}

function add(driver: Driver, { comparable, placed, position }: Decided): number {
  if (placed === undefined) throw new TypeError('a claim without a number is a fresh one')
  const body = freeze({ ...comparable, placed })
  return addComparable(driver, { text: comparable.text, position, body }, blockKeys(comparable))
}

function enter(driver: Driver, decided: DecidedEvent, component: number): void {
  if ('row' in decided) return
  const { event, placed } = decided
  addEvent(driver, {
    event,
    component,
    parties: partiesOf(event),
    asks: [...namesAsked(placed)],
    words: wordsOf(placed),
  })
}

/** By what the parties of an event may be asked for. */
function partiesOf({ actor, recipient }: UnsidedEvent): readonly string[] {
  const names = [...actor, ...recipient].flatMap(({ name, country, actor: id }) =>
    [name, country, id].flatMap((one) => one?.toLowerCase() ?? []),
  )
  return [...new Set(names)]
}

function wordsOf(placed: readonly PlacedClaim[]): string {
  return [...new Set(placed.map(({ claim }) => claim.evidence.exact))].join('\n')
}
