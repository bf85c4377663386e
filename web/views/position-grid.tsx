import type { VNode } from 'preact'
import type { Position } from '../../src/views/positions.ts'
import { issueLabel, useHere } from '../frame/here.ts'
import { counted } from '../parts/wording.ts'
import { positionId } from './position-id.ts'

/** Issues by parties: the newest stance of each, how many there are, and where one moved. */
export function PositionGrid({ positions }: { readonly positions: readonly Position[] }): VNode {
  const { record } = useHere()
  const parties = [...new Set(positions.map(({ party }) => party))]
  const issues = [...new Set(positions.map(({ issue }) => issue))]
  const cells = new Map(positions.map((one) => [JSON.stringify([one.party, one.issue]), one]))
  const documents = positions[0]?.documents ?? 0
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section class="scrolls" tabIndex={0} aria-label="Positions by issue and party">
      <table class="grid">
        <thead>
          <tr>
            <th scope="col">Issue</th>
            {parties.map((party) => (
              <th key={party} scope="col">
                {party}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={issue ?? ''}>
              <th scope="row">
                {issue === undefined ? 'No issue read' : issueLabel(record, issue)}
              </th>
              {parties.map((party) => (
                <GridCell
                  key={party}
                  position={cells.get(JSON.stringify([party, issue]))}
                  documents={documents}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function GridCell({
  position,
  documents,
}: {
  readonly position: Position | undefined
  readonly documents: number
}): VNode {
  const last = position?.moves.at(-1)
  if (position === undefined || last === undefined) {
    return <td class="no-report">no report in {counted(documents, 'document')}</td>
  }
  const hasMoved = position.moves.some(({ movedFrom }) => movedFrom !== undefined)
  return (
    <td>
      <a href={`#${positionId(position.party, position.issue)}`}>
        {last.stance}
        {position.moves.length > 1 && ` (${position.moves.length})`}
      </a>
      {hasMoved && <span class="moved">moved</span>}
    </td>
  )
}
