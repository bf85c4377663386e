import { readFileSync } from 'node:fs'
import type { Figures } from '../floors.ts'
import type { PredictedClaim, PredictedDocument, PredictedParty } from './shapes.ts'

/** A party as PLOVER's coders wrote it down. */
interface CodedParty {
  /** ISO 3166-1 alpha-3, or `IGO`, `NGO` and the like. */
  readonly code?: string
}

/** A sentence with the one event that a coder saw in it. */
export interface CodedSentence {
  readonly id: string
  readonly text: string
  readonly gold: readonly {
    readonly eventType: string
    readonly source?: readonly CodedParty[]
    readonly target?: readonly CodedParty[]
    /** Both sides act; which is source does not matter. */
    readonly reciprocal?: boolean
  }[]
}

/** Sentences from a file of JSON lines. */
export function readSentences(path: string): readonly CodedSentence[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as CodedSentence)
}

/** Codes that some coders use, and the standard's. */
const OLD_CODES: Readonly<Record<string, string>> = { JAP: 'JPN', ITL: 'ITA', VTN: 'VNM' }

/**
 * Scores the type, and where they are coded the countries, of single sentences: `macroF1` over the types of the first claim with
 * most parties, `typeAmongClaims` and `fullEvent` (type and both countries) over all claims, `noEvent` the share in which
 * nothing was read. YIELD is CONCEDE and RETREAT, which older gold does not tell apart.
 */
export function scoreTypes(
  sentences: readonly CodedSentence[],
  predictions: ReadonlyMap<string, PredictedDocument>,
  show: (line: string) => void = () => {},
): Figures {
  const rows = sentences.map((sentence) => {
    const claims = predictions.get(sentence.id)?.claims ?? []
    const [event] = sentence.gold
    const type = folded(event?.eventType ?? 'NONE')
    const top = folded(fullest(claims)?.type ?? 'NONE')
    if (type !== top) show(`${type} read as ${top}: ${sentence.text}`)
    return { type, top, claims, event }
  })
  const share = (is: (row: (typeof rows)[number]) => boolean, of = rows) =>
    of.filter(is).length / Math.max(1, of.length)
  const coded = rows.filter(({ event }) => codesOf(event?.source).length > 0)
  const isFull = ({ claims, event, type }: (typeof rows)[number]) =>
    claims.some(
      (claim) => folded(claim.type) === type && event !== undefined && hasBoth(claim, event),
    )
  return {
    macroF1: macroF1(rows),
    typeAmongClaims: share(({ claims, type }) => claims.some((one) => folded(one.type) === type)),
    noEvent: share(({ claims }) => claims.length === 0),
    claimsPerSentence:
      rows.reduce((sum, { claims }) => sum + claims.length, 0) / Math.max(1, rows.length),
    ...(coded.length === 0 ? {} : { fullEvent: share(isFull, coded) }),
  }
}

function folded(type: string): string {
  return type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type
}

/** The first claim with both parties, else with one, else the first. */
function fullest(claims: readonly PredictedClaim[]): PredictedClaim | undefined {
  const sides = ({ actor = [], recipient = [] }: PredictedClaim) =>
    Number(actor.length > 0) + Number(recipient.length > 0)
  return [2, 1, 0].flatMap((count) => claims.find((claim) => sides(claim) === count) ?? [])[0]
}

function macroF1(rows: readonly { readonly type: string; readonly top: string }[]): number {
  const types = [...new Set(rows.map(({ type }) => type))]
  const scores = types.map((type) => {
    const right = rows.filter((row) => row.type === type && row.top === type).length
    const told = rows.filter((row) => row.type === type).length
    const read = rows.filter((row) => row.top === type).length
    return (2 * right) / Math.max(1, told + read)
  })
  return scores.reduce((sum, one) => sum + one, 0) / Math.max(1, types.length)
}

function codesOf(parties: readonly CodedParty[] = []): readonly string[] {
  return parties
    .map(({ code = '' }) => OLD_CODES[code] ?? code)
    .filter((code) => /^[A-Z]{3}$/.test(code) && code !== 'IGO' && code !== 'NGO')
}

function hasBoth(claim: PredictedClaim, event: CodedSentence['gold'][number]): boolean {
  const sources = codesOf(event.source)
  const targets = codesOf(event.target)
  const actors = countriesOf(claim.actor)
  const recipients = countriesOf(claim.recipient)
  if (event.reciprocal && targets.length === 0 && sources.length > 1) {
    return sources.filter((one) => [...actors, ...recipients].includes(one)).length > 1
  }
  const meets = (found: readonly string[], wanted: readonly string[]) =>
    wanted.length === 0 || found.some((one) => wanted.includes(one))
  return meets(actors, sources) && meets(recipients, targets)
}

function countriesOf(parties: readonly PredictedParty[] = []): readonly string[] {
  return parties.flatMap(({ country }) => country ?? [])
}
