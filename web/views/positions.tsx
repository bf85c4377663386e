import type { VNode } from 'preact'
import type { Position } from '../../src/views/positions.ts'
import { type FilterField, ISSUE, PARTY } from '../frame/filter-fields.ts'
import type { View } from '../frame/view.ts'
import { List } from '../parts/list.tsx'
import { keysOf } from './keys-of.ts'
import { MoveList } from './moves.tsx'
import { PositionGrid } from './position-grid.tsx'

const filters: readonly FilterField[] = [PARTY, ISSUE]

/** Moves of a position that stand below many others. */
const MOVES = 20

/** What each party wants on each issue. */
export const POSITIONS: View = {
  name: 'positions',
  title: 'Positions',
  lead: 'What each side demands, offers, accepts and refuses, issue by issue, and when that moved.',
  filters,
  list: 'positions',
  Page: Positions,
}

function Positions(): VNode {
  return (
    <List<Position> name="positions" noun="position" filters={keysOf(filters)}>
      {(rows) => (
        <>
          <PositionGrid positions={rows} />
          {rows.map((position) => (
            <MoveList
              key={`${position.party} ${position.issue}`}
              position={position}
              {...(rows.length > 1 ? { most: MOVES } : {})}
            />
          ))}
        </>
      )}
    </List>
  )
}
