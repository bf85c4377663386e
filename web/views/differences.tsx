import type { VNode } from 'preact'
import type { FoundDifference } from '../../src/views/differences.ts'
import { DIFFERENCE_KIND, type FilterField, FROM, PARTY, TO } from '../frame/filter-fields.ts'
import type { View } from '../frame/view.ts'
import { Badges } from '../parts/badges.tsx'
import { Chip } from '../parts/chips.tsx'
import { List } from '../parts/list.tsx'
import { Row } from '../parts/row.tsx'
import { STATUS_WORDS, wordDays } from '../parts/wording.ts'
import { Words } from '../parts/words.tsx'
import { EventHeading } from './event-article.tsx'
import { keysOf } from './keys-of.ts'

const filters: readonly FilterField[] = [FROM, TO, DIFFERENCE_KIND, PARTY]

/** Where accounts of one event differ. */
export const DIFFERENCES: View = {
  name: 'differences',
  title: 'Disagreements',
  lead: 'Where accounts of one event differ, side by side. No side is chosen and nothing is averaged.',
  filters,
  list: 'differences',
  Page: Differences,
}

function Differences(): VNode {
  return (
    <List<FoundDifference> name="differences" noun="difference" filters={keysOf(filters)}>
      {(rows) =>
        rows.map((one) => (
          <DifferenceArticle
            key={one.event.id + one.field + one.kind + one.sides.map(({ value }) => value).join()}
            difference={one}
          />
        ))
      }
    </List>
  )
}

function DifferenceArticle({ difference }: { readonly difference: FoundDifference }): VNode {
  const { event, field, kind, sides } = difference
  return (
    <Row
      heading={
        <>
          {kind} in {field}
        </>
      }
    >
      <p class="facts-line">
        {wordDays(event.time)} · <EventHeading event={event} />
      </p>
      <div class="sides">
        {sides.map(({ value, passages }) => (
          <section key={value}>
            <h4>{value}</h4>
            {passages.map((passage) => (
              <div key={passage.claim}>
                <Words passage={passage} />
                <p>
                  <Chip passage={passage} evidence={passage.claim} />
                </p>
              </div>
            ))}
          </section>
        ))}
      </div>
      <Badges status={STATUS_WORDS[event.status]} sources={event.sources} time={event.time ?? {}} />
    </Row>
  )
}
