import type { VNode } from 'preact'
import type { Act } from '../../src/views/acts.ts'
import { Badges } from '../parts/badges.tsx'
import { Chips } from '../parts/chips.tsx'
import { Row } from '../parts/row.tsx'
import { STATUS_WORDS, wordFigure } from '../parts/wording.ts'
import { Words } from '../parts/words.tsx'
import { EventHeading } from './event-article.tsx'

/** What somebody did, with its numbers. */
export function ActArticle({ act }: { readonly act: Act }): VNode {
  const { by, to, type, mode, day, reported, figures, condition, passages, sources, status } = act
  const facts = [
    day ?? `reported ${reported ?? 'without a date'}`,
    ...figures.map(wordFigure),
    ...(condition === undefined ? [] : [`condition: ${condition.value}`]),
  ]
  const event = { type, actor: by, recipient: to, ...(mode === undefined ? {} : { mode }) }
  return (
    <Row heading={<EventHeading event={event} />}>
      <p class="facts-line">{facts.join(' · ')}</p>
      {passages[0] !== undefined && <Words passage={passages[0]} />}
      <Chips passages={passages} sources={sources} />
      <Badges
        status={STATUS_WORDS[status]}
        sources={sources}
        time={day === undefined ? {} : { start: day, end: day }}
      />
    </Row>
  )
}
