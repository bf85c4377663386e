import type { VNode } from 'preact'
import type { EventType } from '../../src/model/claim.ts'
import type { Event } from '../../src/model/event.ts'
import type { Citation } from '../../src/views/citations.ts'
import { issueLabel, useHere } from '../frame/here.ts'
import { Badges } from '../parts/badges.tsx'
import { Chips } from '../parts/chips.tsx'
import { Row } from '../parts/row.tsx'
import { STATUS_WORDS, TYPE_WORDS, wordDays, wordFigure, wordNames } from '../parts/wording.ts'
import { Words } from '../parts/words.tsx'

/** An event: who did what to whom, where, how many, in whose words. */
export function EventArticle({
  event,
}: {
  readonly event: Event & { readonly passages: readonly Citation[] }
}): VNode {
  const { record } = useHere()
  const { status, sources, time, place, issue, figures, differences, passages } = event
  const facts = [
    time?.start === time?.end ? undefined : wordDays(time),
    place?.name,
    ...figures.map(wordFigure),
    issue === undefined ? undefined : issueLabel(record, issue),
    event.due === undefined ? undefined : `due ${event.due}`,
  ].filter((fact) => fact !== undefined)
  return (
    <Row id={`event-${event.id}`} heading={<EventHeading event={event} />}>
      {facts.length > 0 && <p class="facts-line">{facts.join(' · ')}</p>}
      {passages[0] !== undefined && <Words passage={passages[0]} />}
      {differences.map(({ field, kind, sides }) => (
        <p key={field + kind} class="difference">
          {kind} in {field}: {sides.map(({ value }) => value).join(' | ')}
        </p>
      ))}
      <Chips passages={passages} sources={sources} />
      <Badges
        status={STATUS_WORDS[status]}
        sources={sources}
        time={time ?? {}}
        {...(place === undefined ? {} : { place })}
      />
    </Row>
  )
}

/** `Attack (missile): Russia → Ukraine`, in as many words as are known. */
export function EventHeading({
  event: { type, mode, actor, recipient },
}: {
  readonly event: {
    readonly type: EventType
    readonly mode?: string
    readonly actor: readonly { readonly name: string }[]
    readonly recipient: readonly { readonly name: string }[]
  }
}): VNode {
  const who = actor.length === 0 ? 'not said who' : wordNames(actor)
  return (
    <>
      <span class="type" title={type}>
        {TYPE_WORDS[type]}
        {mode !== undefined && ` (${mode})`}:
      </span>{' '}
      {recipient.length === 0 ? who : `${who} → ${wordNames(recipient)}`}
    </>
  )
}
