import type { Claim } from '../model/claim.ts'
import { byCodeUnit } from '../model/id.ts'
import type { Reading } from '../model/reading.ts'
import { type ClaimCell, claimCells } from './claim-cells.ts'
import { type Corpus, claimsById, type Passage, passageOf } from './corpus.ts'

/** A claim drawn to be judged: its words, what stands around them, and every value read from them. */
export interface SampledClaim {
  readonly claim: string
  readonly passage: Passage
  /** The block of the text in which the words stand, or the words alone where there is none. */
  readonly context: string
  readonly cells: readonly ClaimCell[]
}

/** A draw of claims, and out of how many. */
export interface Sample {
  readonly seed: number
  readonly claims: readonly SampledClaim[]
  readonly population: number
}

/**
 * So many claims drawn at random without replacement, each as likely as any other. The same seed
 * draws the same claims from the same corpus, whatever the order of its documents.
 */
export function drawSample(
  corpus: Corpus,
  { size, seed }: { readonly size: number; readonly seed: number },
): Sample {
  const claims = claimsById(corpus)
  const ids = [...claims.keys()].sort(byCodeUnit)
  const next = randomFrom(seed)
  // Fisher and Yates, as far as it is needed.
  for (let at = 0; at < Math.min(size, ids.length); at++) {
    const other = at + Math.floor(next() * (ids.length - at))
    ;[ids[at], ids[other]] = [ids[other] ?? '', ids[at] ?? '']
  }
  const drawn = ids.slice(0, size).flatMap((id) => claims.get(id) ?? [])
  return {
    seed,
    claims: drawn.map(({ claim, reading }) => sampled(claim, reading)),
    population: ids.length,
  }
}

function sampled(claim: Claim, reading: Reading): SampledClaim {
  const { start, end, exact } = claim.evidence
  const block = reading.blocks.find((one) => one.start <= start && end <= one.end)
  return {
    claim: claim.id,
    passage: passageOf(reading, claim.evidence),
    context: block === undefined ? exact : reading.document.text.slice(block.start, block.end),
    cells: claimCells(claim),
  }
}

/** Numbers from 0 up to 1, by Mulberry32 (Ettinger, 2017): small, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}
