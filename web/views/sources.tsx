import type { VNode } from 'preact'
import type { OriginRow } from '../../src/views/origin-rows.ts'
import { carried, writeAddress } from '../address/address.ts'
import { OriginGraph } from '../figures/origin-graph.tsx'
import { type FilterField, FROM, ISSUE, OUTLET, PARTY, TO } from '../frame/filter-fields.ts'
import { useHere } from '../frame/here.ts'
import type { View } from '../frame/view.ts'
import { List } from '../parts/list.tsx'
import { Row } from '../parts/row.tsx'
import { counted } from '../parts/wording.ts'
import { keysOf } from './keys-of.ts'
import { LeftOut } from './left-out.tsx'

const filters: readonly FilterField[] = [FROM, TO, PARTY, ISSUE, OUTLET]

/** Whom reports go back to, and through which outlets. */
export const SOURCES: View = {
  name: 'sources',
  title: 'Sources',
  lead: 'Outlets, agencies, bodies and persons that reports go back to, which outlets carried them, and what of their documents was left out.',
  filters,
  list: 'origins',
  Page: Sources,
}

function Sources(): VNode {
  return (
    <>
      <p class="note">
        <a href="#left-out">What was left out of the documents of each outlet</a>
      </p>
      <List<OriginRow> name="origins" noun="origin" filters={keysOf(filters)}>
        {(rows) => (
          <>
            <OriginGraph origins={rows} />
            {rows.map((row) => (
              <OriginArticle key={row.name} origin={row} />
            ))}
          </>
        )}
      </List>
      <LeftOut />
    </>
  )
}

function OriginArticle({
  origin: { name, events, documents, outlets },
}: {
  readonly origin: OriginRow
}): VNode {
  const { address } = useHere()
  return (
    <Row heading={name}>
      <p class="facts-line">
        behind {counted(events, 'event')} in {counted(documents, 'document')}
      </p>
      <ul class="chips" aria-label="Carried by">
        {outlets.map((outlet) => {
          const query = carried(address.query, [])
          query.set('outlet', outlet.name)
          return (
            <li key={outlet.name}>
              <a class="chip" href={writeAddress('/timeline', query)}>
                {outlet.name} {outlet.documents}
              </a>
            </li>
          )
        })}
      </ul>
    </Row>
  )
}
