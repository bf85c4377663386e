import { documentKey, type GoldAcross, type PredictedClaim, type PredictedEvent } from './shapes.ts'

/** Which prediction found a gold claim, and in which document. */
export interface Finding {
  readonly document: string
  readonly predicted: PredictedClaim
}

/** How well the claims that were found are grouped into events, counted in pairs of claims. */
export interface EventTally {
  readonly goldPairs: number
  readonly predictedPairs: number
  readonly rightPairs: number
  /** For each gold event that states its sources: those of the event that holds it, else `null`. */
  readonly sources: Readonly<Record<string, PredictedEvent['sources'] | null>>
  /** Lines that tell which claims were kept apart or merged wrongly. */
  readonly troubles: readonly string[]
}

/** Compares events with gold. Claims that were not found are not asked for: grouping alone counts. */
export function scoreEvents(
  across: GoldAcross,
  events: readonly PredictedEvent[],
  findings: ReadonlyMap<string, Finding>,
): EventTally {
  const eventOf = new Map<string, number>()
  for (const [claim, finding] of findings) {
    const index = events.findIndex((event) => holds(event, finding))
    if (index >= 0) eventOf.set(claim, index)
  }
  const goldEvent = new Map(across.events.flatMap(({ id, claims }) => claims.map((c) => [c, id])))
  const judged = [...goldEvent.keys()].filter((claim) => findings.has(claim))
  return { ...scorePairs(judged, goldEvent, eventOf), sources: sourcesOf(across, events, eventOf) }
}

function holds({ claims = [] }: PredictedEvent, { document, predicted }: Finding): boolean {
  return claims.some((claim) => {
    if (claim.id !== undefined && claim.id === predicted.id) return true
    if (claim.document === undefined || documentKey(claim.document) !== document) return false
    return claim.start === predicted.start && claim.end === predicted.end
  })
}

function scorePairs(
  judged: readonly string[],
  goldEvent: ReadonlyMap<string, string>,
  eventOf: ReadonlyMap<string, number>,
): Omit<EventTally, 'sources'> {
  const tally = { goldPairs: 0, predictedPairs: 0, rightPairs: 0 }
  const troubles: string[] = []
  for (const [index, one] of judged.entries()) {
    for (const other of judged.slice(index + 1)) {
      const same = goldEvent.get(one) === goldEvent.get(other)
      const together = eventOf.has(one) && eventOf.get(one) === eventOf.get(other)
      if (same) tally.goldPairs++
      if (together) tally.predictedPairs++
      if (same && together) tally.rightPairs++
      if (same !== together) troubles.push(`${same ? 'apart ' : 'merged'}  ${one}  ${other}`)
    }
  }
  return { ...tally, troubles }
}

function sourcesOf(
  across: GoldAcross,
  events: readonly PredictedEvent[],
  eventOf: ReadonlyMap<string, number>,
): EventTally['sources'] {
  const stated = across.events.filter(({ sources }) => sources !== undefined)
  return Object.fromEntries(
    stated.map(({ id, claims }) => {
      const index = claims.map((claim) => eventOf.get(claim)).find((at) => at !== undefined)
      return [id, (index === undefined ? undefined : events[index]?.sources) ?? null]
    }),
  )
}
