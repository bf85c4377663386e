import type { VNode } from 'preact'
import { carried, writeAddress } from '../address/address.ts'
import type { FurnitureRow } from '../api/shapes.ts'
import { type FilterField, FROM, FURNITURE_KIND, OUTLET, TO } from '../frame/filter-fields.ts'
import { useHere } from '../frame/here.ts'
import type { View } from '../frame/view.ts'
import { List } from '../parts/list.tsx'
import { Row } from '../parts/row.tsx'
import { keysOf } from './keys-of.ts'

const filters: readonly FilterField[] = [FROM, TO, OUTLET, FURNITURE_KIND]

/** What stands in documents and is no part of the articles. */
export const FURNITURE: View = {
  name: 'furniture',
  title: 'Furniture',
  lead: 'What stands in documents and is no part of the articles, with the rule that told it. Titles, headings and datelines are read all the same.',
  filters,
  list: 'furniture',
  Page: Furniture,
}

function Furniture(): VNode {
  return (
    <List<FurnitureRow> name="furniture" noun="block" filters={keysOf(filters)}>
      {(rows) =>
        rows.map((row) => (
          <Block key={`${row.passage.document} ${row.passage.start}`} block={row} />
        ))
      }
    </List>
  )
}

function Block({ block: { kind, rule, title, passage } }: { readonly block: FurnitureRow }): VNode {
  const { address } = useHere()
  const { document, outlet, published, start, exact } = passage
  const query = carried(address.query, [])
  query.set('block', `${start}`)
  return (
    <Row
      heading={
        <>
          <span class="badge">{kind}</span>{' '}
          <a href={writeAddress(`/documents/${encodeURIComponent(document)}`, query)}>
            {title ?? document}
          </a>
        </>
      }
    >
      <p class="facts-line">
        {outlet ?? 'no outlet'} · <time>{published ?? 'no date'}</time> · <code>{rule}</code>
      </p>
      <p class="furniture">{exact}</p>
    </Row>
  )
}
