import type { VNode } from 'preact'
import type { Span } from '../../src/model/evidence.ts'
import type { Passage } from '../../src/views/corpus.ts'
import { carried, writeAddress } from '../address/address.ts'
import type { SearchRow } from '../api/shapes.ts'
import { type FilterField, FROM, ISSUE, OUTLET, PARTY, TO, WORDS } from '../frame/filter-fields.ts'
import { useHere } from '../frame/here.ts'
import type { View } from '../frame/view.ts'
import { Chip } from '../parts/chips.tsx'
import { List } from '../parts/list.tsx'
import { Row } from '../parts/row.tsx'
import { keysOf } from './keys-of.ts'

const filters: readonly FilterField[] = [WORDS, FROM, TO, PARTY, ISSUE, OUTLET]

/** Paragraphs by their words. */
export const SEARCH: View = {
  name: 'search',
  title: 'Search',
  lead: 'Paragraphs that have all the words, in any form of them; a phrase in quotation marks.',
  filters,
  list: 'search',
  Page: Search,
}

function Search(): VNode {
  const { address } = useHere()
  if (!address.query.get('words')) return <p class="empty">Say which words.</p>
  return (
    <List<SearchRow> name="search" noun="paragraph" filters={keysOf(filters)}>
      {(rows) =>
        rows.map((row) => <Found key={`${row.passage.document} ${row.passage.start}`} row={row} />)
      }
    </List>
  )
}

function Found({ row: { passage, title, matches, claims } }: { readonly row: SearchRow }): VNode {
  const { address } = useHere()
  const { document, outlet, published } = passage
  const path = `/documents/${encodeURIComponent(document)}`
  return (
    <Row heading={<a href={writeAddress(path, carried(address.query, []))}>{title ?? document}</a>}>
      <p class="facts-line">
        {outlet ?? 'no outlet'} · {published ?? 'no date'}
      </p>
      <p>{withMatches(passage, matches)}</p>
      {claims.length > 0 && (
        <ul class="chips" aria-label="Claims read there">
          {claims.map(({ claim }, at) => (
            <li key={claim}>
              <Chip passage={passage} evidence={claim} label={`Claim ${at + 1}`} />
            </li>
          ))}
        </ul>
      )}
    </Row>
  )
}

function withMatches(
  { start, exact }: Passage,
  matches: readonly Span[],
): readonly (VNode | string)[] {
  let done = 0
  const parts = matches.flatMap((match) => {
    const [from, to] = [match.start - start, match.end - start]
    const before = exact.slice(done, from)
    done = to
    return [before, <mark key={from}>{exact.slice(from, to)}</mark>]
  })
  return [...parts, exact.slice(done)]
}
