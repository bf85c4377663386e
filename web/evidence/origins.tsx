import type { VNode } from 'preact'
import type { ClaimEvidence } from '../api/shapes.ts'
import { counted } from '../parts/wording.ts'

const WHY: Readonly<Record<string, string>> = {
  credits: 'credited by the whole document',
  cites: 'cited by the claim',
  is: 'the outlet itself',
  relays: 'relays another document',
}

/** The origins of the events that a claim is part of, and why each document goes back to its own. */
export function Origins({ events }: Pick<ClaimEvidence, 'events'>): VNode {
  return (
    <section>
      {events.map(({ event, origins }) => (
        <details key={event} open>
          <summary>{counted(origins.length, 'origin')} of the event</summary>
          <ul>
            {origins.map(({ name, documents }) => (
              <li key={name}>
                <strong>{name}</strong>:{' '}
                {documents
                  .map(({ document, why }) => `${document} (${WHY[why] ?? why})`)
                  .join(', ')}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
