import type { VNode } from 'preact'
import { carried, writeAddress } from '../address/address.ts'
import type { Page } from '../api/ask.ts'
import type { OutletRow } from '../api/shapes.ts'
import { currentSource } from '../api/source.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useHere } from '../frame/here.ts'
import { queryOf } from '../frame/query-of.ts'
import { AsFile } from '../parts/as-file.tsx'
import { Row } from '../parts/row.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { counted } from '../parts/wording.ts'

/** Outlets that are shown; the file has all. */
const MOST = 200

/** What of each outlet's documents was told from the articles; every count leads to the lines. */
export function LeftOut(): VNode {
  const { address } = useHere()
  const query = queryOf(address.query, ['outlet'], { limit: `${MOST}` })
  const told = useAnswer<Page<OutletRow>>(`/api/outlets?${query}`)
  const files = queryOf(address.query, ['outlet'])
  const file = (ending: string): string => `/api/outlets${ending}${files && `?${files}`}`
  const isCopy = currentSource().copy !== undefined
  return (
    <section>
      <h2 id="left-out">What was left out</h2>
      <p class="note">
        Lines of the documents that are no part of the articles, by outlet, whatever narrows the
        origins above. {isCopy && address.query.has('outlet') && 'Of all outlets: '}
        <AsFile question={file('.csv')}>CSV</AsFile>{' '}
        {!isCopy && <AsFile question={file('')}>JSON</AsFile>}{' '}
        <AsFile question={file('.jsonl')}>JSON Lines</AsFile>
      </p>
      {told.state === 'told' ? (
        told.answer.rows.map((row) => <OutletArticle key={row.outlet ?? ''} row={row} />)
      ) : (
        <Waiting told={told} />
      )}
    </section>
  )
}

function OutletArticle({
  row: { outlet, documents, body, furniture },
}: {
  readonly row: OutletRow
}): VNode {
  const { address } = useHere()
  const kinds = [...furniture].sort((a, b) => Number(a.read ?? false) - Number(b.read ?? false))
  return (
    <Row heading={outlet ?? 'Outlet not known'}>
      <p class="facts-line">
        {counted(documents, 'document')} · {counted(body, 'block')} of the articles themselves
        {furniture.length === 0 && ' · nothing else'}
      </p>
      <ul class="chips" aria-label="Furniture">
        {kinds.map(({ kind, blocks, read }) => {
          const query = carried(address.query, [])
          if (outlet !== undefined) query.set('outlet', outlet)
          query.set('kind', kind)
          return (
            <li key={kind}>
              <a class="chip" href={writeAddress('/furniture', query)}>
                {kind} {blocks}
              </a>
              {read && <span class="origin">read all the same</span>}
            </li>
          )
        })}
      </ul>
    </Row>
  )
}
