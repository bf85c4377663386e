import type { VNode } from 'preact'
import type { QuoteEntry } from '../../src/views/quotes.ts'
import { changed } from '../address/address.ts'
import { type FilterField, FROM, OUTLET, SPEAKER, TO } from '../frame/filter-fields.ts'
import { useHere } from '../frame/here.ts'
import type { View } from '../frame/view.ts'
import { List } from '../parts/list.tsx'
import { keysOf } from './keys-of.ts'

const filters: readonly FilterField[] = [FROM, TO, SPEAKER, OUTLET]

/** Who said what, word for word. */
export const QUOTES: View = {
  name: 'quotes',
  title: 'Quotes',
  lead: 'What people are quoted as saying, by speaker, word for word.',
  filters,
  list: 'quotes',
  Page: Quotes,
}

function Quotes(): VNode {
  return (
    <List<QuoteEntry> name="quotes" noun="quote" filters={keysOf(filters)}>
      {(rows) =>
        [...Map.groupBy(rows, ({ speaker }) => speaker?.name ?? 'Speaker not told')].map(
          ([speaker, quotes]) => (
            <section key={speaker}>
              <h2>{speaker}</h2>
              {quotes.map((quote) => (
                <QuoteArticle key={quote.id} quote={quote} />
              ))}
            </section>
          ),
        )
      }
    </List>
  )
}

function QuoteArticle({ quote }: { readonly quote: QuoteEntry }): VNode {
  const { address } = useHere()
  const { id, exact, outlet, document, published, basis, terminated } = quote
  const href = changed(address, { quote: id, evidence: undefined })
  return (
    <article class="row" data-row="" tabIndex={-1}>
      <q class="words">
        <a href={href}>{exact}</a>
      </q>
      {!terminated && <small>the closing mark is missing</small>}
      <ul class="chips" aria-label="Sources">
        <li>
          <a class="chip" href={href}>
            {outlet ?? document} <time>{published ?? 'no date'}</time>
          </a>
          {basis === 'inferred' && <span class="origin">speaker inferred</span>}
        </li>
      </ul>
    </article>
  )
}
