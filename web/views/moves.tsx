import type { VNode } from 'preact'
import type { Move, Position } from '../../src/views/positions.ts'
import { issueLabel, useHere } from '../frame/here.ts'
import { Badges } from '../parts/badges.tsx'
import { Chips } from '../parts/chips.tsx'
import { Row } from '../parts/row.tsx'
import { Words } from '../parts/words.tsx'
import { positionId } from './position-id.ts'

/** What one party said on one issue, in order. */
export function MoveList({ position }: { readonly position: Position }): VNode {
  const { record } = useHere()
  const { party, issue, moves } = position
  return (
    <section class="position" id={positionId(party, issue)}>
      <h2>
        {party}: {issue === undefined ? 'no issue read' : issueLabel(record, issue)}
      </h2>
      {moves.map((move) => (
        <MoveArticle key={move.event + move.stance} move={move} party={party} />
      ))}
    </section>
  )
}

function MoveArticle({ move, party }: { readonly move: Move; readonly party: string }): VNode {
  const { stance, day, reported, by, movedFrom, condition, due, ownWords, passages } = move
  const when = day ?? (reported === undefined ? 'no day told' : `by ${reported}`)
  return (
    <Row
      heading={
        <>
          {stance} <small>{when}</small>
          {movedFrom !== undefined && <span class="moved">moved from {movedFrom.stance}</span>}
        </>
      }
    >
      {by.name !== party && <p class="facts-line">{by.name}</p>}
      {passages[0] !== undefined && <Words passage={passages[0]} />}
      {ownWords.length > 0 && (
        <p class="own-words">
          In its own words: {ownWords.map(({ exact }) => `“${exact}”`).join(' ')}
        </p>
      )}
      {condition !== undefined && <p class="facts-line">condition: {condition.value}</p>}
      {due !== undefined && <p class="facts-line">due {due.value}</p>}
      <Chips passages={passages} sources={move.sources} />
      <Badges sources={move.sources} time={day === undefined ? {} : { start: day, end: day }} />
    </Row>
  )
}
