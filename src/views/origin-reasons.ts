import type { Event, Origin } from '../model/event.ts'
import type { Evidence, Sourced } from '../model/evidence.ts'
import type { Reading } from '../model/reading.ts'
import { type Passage, type PlacedClaim, passageOf } from './corpus.ts'

/** Why one document is counted with an origin. */
export interface OriginWitness {
  /** Name of the document. */
  readonly document: string
  /** `credits`: the whole document says so; `cites`: a claim does; `is`: the outlet itself; `relays`: it follows another document that goes back to it. */
  readonly why: 'credits' | 'cites' | 'is' | 'relays'
  readonly rule?: string
  readonly passages: readonly Passage[]
}

/** An origin of an event, and what makes each of its documents go back to it. */
export interface OriginReason {
  readonly name: string
  readonly documents: readonly OriginWitness[]
}

/** For each origin of an event, the words by which its documents go back to it. */
export function originReasons(
  event: Event,
  claims: readonly PlacedClaim[],
): readonly OriginReason[] {
  return event.sources.origins.map((origin) => ({
    name: origin.name,
    documents: origin.documents.map((name) => witness(origin, name, claims)),
  }))
}

function witness(origin: Origin, name: string, claims: readonly PlacedClaim[]): OriginWitness {
  const own = claims.filter(({ reading }) => isNamed(reading, name))
  const reading = own[0]?.reading
  const document = reading?.document.name ?? name
  const credits = reading?.origins.filter(({ value }) => value === origin.name) ?? []
  if (reading !== undefined && credits[0] !== undefined) {
    return { document, why: 'credits', rule: credits[0].rule, passages: passages(reading, credits) }
  }
  const cited = own.flatMap(({ claim }) =>
    claim.attribution.filter(({ value }) => value.name === origin.name),
  )
  if (reading !== undefined && cited[0] !== undefined) {
    return { document, why: 'cites', rule: cited[0].rule, passages: passages(reading, cited) }
  }
  const isOwn = reading === undefined || [reading.outlet, document].includes(origin.name)
  return { document, why: isOwn ? 'is' : 'relays', passages: [] }
}

function isNamed({ document }: Reading, name: string): boolean {
  return document.name === name || document.id === name
}

/** The words, each stretch once however many claims go back to it. */
function passages(reading: Reading, sourced: readonly Sourced<unknown>[]): readonly Passage[] {
  const distinct = new Map<string, Evidence>()
  for (const words of sourced.flatMap(({ evidence }) => evidence)) {
    distinct.set(`${words.start}-${words.end}`, words)
  }
  return [...distinct.values()].map((words) => passageOf(reading, words))
}
