import type { ComparedClaim, PairExplanation } from '../../views/explain-pair.ts'
import type { Line } from '../output.ts'
import { renderPassage } from './words.ts'

/** Two claims side by side and why they are one event, or two, as lines of text. */
export function* renderPair({
  ids,
  event,
  verdict,
  compared,
  chain,
}: PairExplanation): Iterable<Line> {
  yield { text: `${ids.join(' and ')}`, style: 'bold' }
  for (const claim of compared) yield* renderCompared(claim)
  const { same, why, weighed } = verdict
  const isOne = event !== undefined
  yield {
    text: isOne ? `one event, ${event}` : 'two events',
    style: 'bold',
  }
  if (same && !isOne) {
    yield `  though alike: ${why};`
    yield '  other claims of theirs exclude each other, or no day, town or wording brought them together'
  } else if (same || !isOne) yield `  because ${why}`
  if (isOne && !same) {
    yield '  because other claims join them:'
    for (const { claims, why: reason } of chain) yield `    ${claims.join(' and ')}: ${reason}`
  }
  if (weighed === undefined) return
  yield `  ${weighed.points} points, of which ${weighed.enough} are enough:`
  for (const [term, points] of Object.entries(weighed.terms)) {
    yield `    ${term.padEnd(18)} ${points > 0 ? '+' : ''}${Math.round(points * 100) / 100}`
  }
}

function* renderCompared({ id, passage, cells }: ComparedClaim): Iterable<Line> {
  yield `  ${id}  ${renderPassage(passage)}`
  for (const { field, value } of cells) {
    yield { text: `${' '.repeat(6)}${field.padEnd(13)} ${value}`, style: 'dim' }
  }
}
