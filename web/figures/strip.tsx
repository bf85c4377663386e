import type { VNode } from 'preact'
import type { EventRow } from '../api/shapes.ts'
import { LANE_WORDS } from '../parts/wording.ts'
import { LANES } from '../views/lanes.ts'
import { layBars } from './lay-bars.ts'
import { ticksBetween } from './ticks.ts'

const ROW = 12
const LANE_GAP = 22

/** All days at a glance: a dot where the day is known, a bar where only a stretch of days is. */
export function Strip({ events }: { readonly events: readonly EventRow[] }): VNode | null {
  const { first, last, lanes } = layBars(events, LANES)
  if (first === undefined || last === undefined) return null
  let top = 16
  const laid = lanes.map(({ lane, bars, rows }) => {
    const y = top
    top += LANE_GAP + Math.max(1, rows) * ROW
    return { lane, bars, y }
  })
  return (
    <figure class="strip">
      <svg
        height={top + 16}
        role="img"
        aria-label={`Events from ${first} to ${last}, in four lanes`}
      >
        {ticksBetween(first, last).map(({ at, label }) => (
          <g key={label}>
            <line class="axis" x1={`${at}%`} x2={`${at}%`} y1="18" y2={top} />
            <text class="tick middle" x={`${at}%`} y={top + 14}>
              {label}
            </text>
          </g>
        ))}
        {laid.map(({ lane, bars, y }) => (
          <g key={lane} class={`lane-${lane}`}>
            <text class="lane-label" x="0" y={y}>
              {LANE_WORDS[lane]}
            </text>
            {bars.map(({ id, from, width, row, day, title }) => (
              <g key={id}>
                <title>{title}</title>
                {day ? (
                  <circle cx={`${from + width / 2}%`} cy={y + 10 + row * ROW} r="4" />
                ) : (
                  <rect
                    x={`${from}%`}
                    y={y + 6 + row * ROW}
                    width={`${width}%`}
                    height="8"
                    rx="2"
                  />
                )}
              </g>
            ))}
          </g>
        ))}
        <line class="axis" x1="0" x2="100%" y1={top} y2={top} />
        <text class="tick" x="0" y={top + 14}>
          {first}
        </text>
        <text class="tick end" x="100%" y={top + 14}>
          {last}
        </text>
      </svg>
      <figcaption>A dot is a day; a bar is a stretch of days within which it was.</figcaption>
    </figure>
  )
}
