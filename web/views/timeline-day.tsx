import type { VNode } from 'preact'
import type { EventRow } from '../api/shapes.ts'
import { LANE_WORDS } from '../parts/wording.ts'
import { EventArticle } from './event-article.tsx'
import { LANES, type Lane } from './lanes.ts'

/** One day of the timeline in its four lanes. */
export function TimelineDay({
  day,
  events,
}: {
  readonly day: string
  readonly events: readonly EventRow[]
}): VNode {
  const filled = LANES.filter((lane) => events.some((event) => event.lane === lane))
  return (
    <section class="day" aria-label={day}>
      <h2 id={`day-${day}`}>{day}</h2>
      <div class="lanes">
        {filled.map((lane) => (
          <DayLane key={lane} lane={lane} events={events.filter((event) => event.lane === lane)} />
        ))}
      </div>
    </section>
  )
}

function DayLane({
  lane,
  events,
}: {
  readonly lane: Lane
  readonly events: readonly EventRow[]
}): VNode {
  return (
    <div class={`lane lane-${lane}`}>
      <p class="lane-name">{LANE_WORDS[lane]}</p>
      {events.map((event) => (
        <EventArticle key={event.id} event={event} />
      ))}
    </div>
  )
}
