import type { VNode } from 'preact'
import { carried, writeAddress } from '../address/address.ts'
import type { DocumentRow } from '../api/shapes.ts'
import { type FilterField, FROM, OUTLET, TITLE, TO } from '../frame/filter-fields.ts'
import { useHere } from '../frame/here.ts'
import type { View } from '../frame/view.ts'
import { List } from '../parts/list.tsx'
import { Row } from '../parts/row.tsx'
import { counted } from '../parts/wording.ts'
import { keysOf } from './keys-of.ts'

const filters: readonly FilterField[] = [FROM, TO, OUTLET, TITLE]

/** What was read. */
export const DOCUMENTS: View = {
  name: 'documents',
  title: 'Documents',
  lead: 'The articles of the record, by day of publication; each opens with all that was read in it.',
  filters,
  list: 'documents',
  Page: Documents,
}

function Documents(): VNode {
  return (
    <List<DocumentRow> name="documents" noun="document" filters={keysOf(filters)}>
      {(rows) => rows.map((row) => <DocumentArticle key={row.id} document={row} />)}
    </List>
  )
}

function DocumentArticle({ document }: { readonly document: DocumentRow }): VNode {
  const { address } = useHere()
  const { id, name, title, outlet, published, origins, claims, quotes, notices } = document
  const facts = [
    published ?? 'no date',
    outlet ?? 'no outlet',
    ...(origins.length === 0 ? [] : [`from ${origins.join(', ')}`]),
    counted(claims, 'claim'),
    counted(quotes, 'quote'),
    ...(notices === 0 ? [] : [counted(notices, 'notice')]),
  ]
  return (
    <Row
      heading={
        <a href={writeAddress(`/documents/${id}`, carried(address.query, []))}>{title ?? name}</a>
      }
    >
      <p class="facts-line">{facts.join(' · ')}</p>
    </Row>
  )
}
