import type { ShortIds } from '../../views/ids.ts'
import type { Move, Position } from '../../views/positions.ts'
import type { Line } from '../output.ts'
import { count, noReport, quoted, renderPassage } from './words.ts'

/** Positions as lines of text: a heading for each party and issue, and its moves in order. */
export function* renderPositions(positions: Iterable<Position>, short: ShortIds): Iterable<Line> {
  let isFirst = true
  for (const { party, issue, moves, documents } of positions) {
    if (!isFirst) yield ''
    isFirst = false
    yield { text: `${party} · ${issue ?? 'no issue read'}`, style: 'bold' }
    if (moves.length === 0) yield `  ${noReport(documents)}`
    for (const move of moves) yield* renderMove(move, short(move.event))
  }
}

/** A move as a line of text, and the words of its reports; "by" a day is when it was reported. */
function* renderMove(move: Move, id: string): Iterable<Line> {
  const { stance, by, condition, due, movedFrom, passages, ownWords, sources } = move
  const parts = [
    `${stance}${movedFrom === undefined ? '' : ` (moved: before, it ${movedFrom.stance})`}`,
    by.name,
    ...(condition === undefined ? [] : [`condition: ${condition.value}`]),
    ...(due === undefined ? [] : [`due ${due.value}`]),
    ...(sources.independent > 1 ? [count(sources.independent, 'origin')] : []),
    id,
  ]
  yield `  ${wordDay(move).padEnd(13)}  ${parts.join(' · ')}`
  for (const passage of passages) yield `${INDENT}${renderPassage(passage)}`
  for (const { exact } of ownWords) yield `${INDENT}in its own words: ${quoted(exact)}`
}

const INDENT = ' '.repeat(17)

function wordDay({ day, reported }: Move): string {
  return day ?? (reported === undefined ? 'no date' : `by ${reported}`)
}
