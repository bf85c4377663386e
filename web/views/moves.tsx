import type { VNode } from 'preact'
import type { Move, Position } from '../../src/views/positions.ts'
import { changed } from '../address/address.ts'
import { issueLabel, useHere } from '../frame/here.ts'
import { Badges } from '../parts/badges.tsx'
import { Chips } from '../parts/chips.tsx'
import { Row } from '../parts/row.tsx'
import { counted } from '../parts/wording.ts'
import { Words } from '../parts/words.tsx'
import { positionId } from './position-id.ts'

/** What one party said on one issue, in order; the newest of it where there is more than is wanted. */
export function MoveList({
  position,
  most = Number.POSITIVE_INFINITY,
}: {
  readonly position: Position
  readonly most?: number
}): VNode {
  const { address, record } = useHere()
  const { party, issue, moves, documents } = position
  const all = { party, issue, offset: undefined }
  return (
    <section class="position" id={positionId(party, issue)}>
      <h2>
        {party}: {issue === undefined ? 'no issue read' : issueLabel(record, issue)}
      </h2>
      {moves.length === 0 && <p class="empty">No report in {counted(documents, 'document')}.</p>}
      {moves.length > most && (
        <p class="note">
          The {most} newest of {counted(moves.length, 'move')}.{' '}
          {issue !== undefined && <a href={changed(address, all)}>Show all</a>}
        </p>
      )}
      {moves.slice(-most).map((move) => (
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
