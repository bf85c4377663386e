import type { Party } from '../model/claim.ts'
import type { Origin, Sources } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import type { Reading } from '../model/reading.ts'
import { append } from './append.ts'
import type { PlacedClaim } from './comparable.ts'
import { mostFrequent } from './most-frequent.ts'
import { makeOriginGraph, type OriginGraph } from './origin-graph.ts'
import { foldName, sideOf } from './parties.ts'

/** One to whom a document goes back: how it is compared, and how it is called. */
interface Named {
  readonly key: string
  readonly name: string
}

/** A document of an event, with what its claims of the event go back to. */
interface Reporter {
  readonly reading: Reading
  readonly own: Named
  /** Empty where the document says so itself. */
  readonly cited: readonly Named[]
}

/**
 * Who stands behind the claims of an event. Documents go back to the outlet they cite, else to the
 * party they quote, else to their own outlet; copies go back to the earliest of them, and who
 * relays an outlet goes back to what that outlet goes back to. `copies` names the
 * set of copies of a text, by its revision.
 */
export function mergeSources(
  placed: readonly PlacedClaim[],
  outlets: Pick<ReadonlySet<string>, 'has'>,
  copies: Pick<ReadonlyMap<string, string>, 'get'>,
): Sources {
  const reporters = reportersOf(placed, outlets)
  const graph = makeOriginGraph()
  const goals = goalsOf(reporters, copies, graph)
  const named = reporters.flatMap(({ own, cited }) => [own, ...cited])
  // The earliest name first: of copies, the outlet that published before the others.
  const namesOf = (root: string) =>
    named.filter(({ key }) => graph.rootOf(key) === root).map(({ name }) => name)
  const origins = new Map<string, Set<string>>()
  for (const [{ reading }, named] of goals) {
    for (const key of named.flatMap((one) => graph.ends(one.key))) {
      origins.set(key, (origins.get(key) ?? new Set()).add(reading.document.name))
    }
  }
  const listed = [...origins].map(
    ([key, documents]): Origin => ({
      name: mostFrequent(namesOf(key)) ?? key,
      documents: [...documents].sort(byCodeUnit),
    }),
  )
  return {
    documents: new Set(reporters.map(({ reading }) => reading.document.id)).size,
    outlets: new Set(reporters.map(({ own }) => own.key)).size,
    independent: listed.length,
    origins: listed.sort((a, b) => byCodeUnit(a.name, b.name)),
  }
}

/** What each document goes back to first, noted in the graph too. */
function goalsOf(
  reporters: readonly Reporter[],
  copies: Pick<ReadonlyMap<string, string>, 'get'>,
  graph: OriginGraph,
): ReadonlyMap<Reporter, readonly Named[]> {
  const sets = setsOfCopies(reporters, copies).map((set) => ({
    set,
    earliest: set.reduce((a, b) => (byPublication(a, b) <= 0 ? a : b)),
  }))
  const ownReports = sets.filter(({ earliest }) => earliest.cited.length === 0)
  for (const { set, earliest } of ownReports) {
    for (const { own } of set) graph.unite(earliest.own.key, own.key)
  }
  for (const { earliest } of ownReports) graph.end(earliest.own.key)
  const goals = new Map<Reporter, readonly Named[]>()
  for (const { set, earliest } of sets) {
    const named = earliest.cited.length === 0 ? [earliest.own] : earliest.cited
    for (const copy of set) goals.set(copy, named)
    for (const { own } of set) for (const { key } of named) graph.relay(own.key, key)
  }
  return goals
}

/** An outlet's name as it is compared: "The Example (online)" is "example". */
export function foldOutlet(name: string): string {
  const folded = foldName(name)
  const bare = folded.endsWith(')') ? folded.slice(0, folded.lastIndexOf('(')).trim() : folded
  return bare === '' ? folded : bare
}

/** The outlets that published the readings, as they are compared. */
export function outletsOf(readings: readonly Reading[]): ReadonlySet<string> {
  return new Set(readings.flatMap(({ outlet }) => (outlet === undefined ? [] : foldOutlet(outlet))))
}

/** The names of which `mergeSources` asks whether they are outlets, as they are compared. */
export function namesAsked(placed: readonly PlacedClaim[]): ReadonlySet<string> {
  const sources = placed.flatMap(({ claim }) => claim.attribution.map(({ value }) => value))
  return new Set(sources.filter(isUnknown).map(({ name }) => foldOutlet(name)))
}

function reportersOf(
  placed: readonly PlacedClaim[],
  outlets: Pick<ReadonlySet<string>, 'has'>,
): readonly Reporter[] {
  const byDocument = new Map<string, PlacedClaim[]>()
  for (const one of placed) append(byDocument, one.reading.document.id, one)
  const reporters = [...byDocument.values()].flatMap((claims) => {
    const reading = claims[0]?.reading
    return reading === undefined ? [] : [reporterOf(reading, claims, outlets)]
  })
  return reporters.sort(
    (a, b) =>
      byCodeUnit(moment(a), moment(b)) ||
      byCodeUnit(a.reading.document.name, b.reading.document.name) ||
      byCodeUnit(a.reading.document.id, b.reading.document.id),
  )
}

/** When a document was published; what has no date comes last. */
function moment({ reading: { published } }: Reporter): string {
  return published?.instant ?? published?.day ?? '~'
}

function reporterOf(
  reading: Reading,
  claims: readonly PlacedClaim[],
  outlets: Pick<ReadonlySet<string>, 'has'>,
): Reporter {
  const { document, outlet } = reading
  const own =
    outlet === undefined
      ? { key: `document:${document.id}`, name: document.name }
      : asOutlet(outlet)
  const sources = claims.flatMap(({ claim }) => claim.attribution.map(({ value }) => value))
  const cited = sources.filter(({ outlet }) => outlet === true)
  if (cited.length > 0) return { reading, own, cited: cited.map(({ name }) => asOutlet(name)) }
  if (reading.origins.length > 0) {
    return { reading, own, cited: reading.origins.map(({ value }) => asOutlet(value)) }
  }
  const known = sources.filter((party) => isUnknown(party) && outlets.has(foldOutlet(party.name)))
  if (known.length > 0) return { reading, own, cited: known.map(({ name }) => asOutlet(name)) }
  // An unnamed official is no origin: nobody but the outlet answers for him.
  const spoken = claims.flatMap(({ claim }) => {
    const speaker = claim.attribution.find(({ value }) => value.anonymous !== true)?.value
    if (speaker === undefined || foldName(speaker.name) === '') return []
    if (isUnknown(speaker)) return [asOutlet(speaker.name)]
    // Ministry, spokesman and president speak for one government.
    return [{ key: sideOf(speaker), name: speaker.name }]
  })
  return { reading, own, cited: spoken }
}

/** A named body of which nothing more is known: where the corpus has an outlet of that name, it. */
function isUnknown({ actor, country, person, anonymous }: Party): boolean {
  return actor === undefined && country === undefined && person !== true && anonymous !== true
}

function asOutlet(name: string): Named {
  return { key: `outlet:${foldOutlet(name)}`, name }
}

function setsOfCopies(
  reporters: readonly Reporter[],
  copies: Pick<ReadonlyMap<string, string>, 'get'>,
): readonly (readonly [Reporter, ...Reporter[]])[] {
  const sets = new Map<string, [Reporter, ...Reporter[]]>()
  for (const reporter of reporters) {
    const { revision } = reporter.reading.document
    const key = copies.get(revision) ?? revision
    const set = sets.get(key)
    if (set === undefined) sets.set(key, [reporter])
    else set.push(reporter)
  }
  return [...sets.values()]
}

/** By publication, then by text, so that a copy never stands before another for its name. */
function byPublication(a: Reporter, b: Reporter): number {
  return (
    byCodeUnit(moment(a), moment(b)) ||
    byCodeUnit(a.reading.document.revision, b.reading.document.revision)
  )
}
