import { shortIds } from '../../views/ids.ts'
import type { Move, Position } from '../../views/positions.ts'
import type { Line } from '../output.ts'
import { noReport, quoted, renderPassage } from './words.ts'

/** Positions as lines of text: a heading for each party and issue, and its moves in order. */
export function* renderPositions(
  positions: readonly Position[],
  ids: readonly string[],
): Iterable<Line> {
  const short = shortIds(ids)
  for (const [index, { party, issue, moves, documents }] of positions.entries()) {
    if (index > 0) yield ''
    yield { text: `${party} · ${issue ?? 'no issue read'}`, style: 'bold' }
    if (moves.length === 0) yield `  ${noReport(documents)}`
    for (const move of moves) yield* renderMove(move, short.get(move.claim) ?? move.claim)
  }
}

function* renderMove(move: Move, id: string): Iterable<Line> {
  const { stance, day = 'no date', by, condition, due, movedFrom, passage, ownWords } = move
  const parts = [
    `${stance}${movedFrom === undefined ? '' : ` (moved: before, it ${movedFrom})`}`,
    by.name,
    ...(condition === undefined ? [] : [`condition: ${condition}`]),
    ...(due === undefined ? [] : [`due ${due}`]),
    id,
  ]
  yield `  ${day.padEnd(10)}  ${parts.join(' · ')}`
  yield `              ${renderPassage(passage)}`
  for (const words of ownWords) yield `              in its own words: ${quoted(words)}`
}
