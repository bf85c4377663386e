import type { Event } from '../../model/event.ts'
import { byCodeUnit } from '../../model/id.ts'
import { type EventFilters, eventFilters } from '../filters.ts'
import type { Names } from '../known.ts'
import { defineQuestion, type Question } from '../question.ts'
import { rowsOf } from '../rows.ts'
import { count, mark, maybe, named, text } from '../schemas/shape.ts'
import { selectEvents } from '../select-events.ts'

interface ActorRow {
  readonly name: string
  readonly actor?: string
  readonly side?: string
  readonly country?: string
  readonly person?: true
  readonly acts: number
  readonly receives: number
  readonly events: number
}

/** `/api/actors`: who acts in events and on whom. */
export const actors: Question = defineQuestion<EventFilters, ActorRow>({
  name: 'actors',
  summary: 'Who acts or is acted on in events, the ones in most events first.',
  filters: eventFilters,
  row: named<ActorRow>('ActorRow', 'Whoever acts or is acted on in events.', {
    name: text('Name, or words of the text.'),
    actor: maybe(text('Id of the actor, where it is known by name.')),
    side: maybe(text('State or body on whose side it stands.')),
    country: maybe(text('ISO 3166-1 alpha-3.')),
    person: mark('A human being.'),
    acts: count('Events in which it acts.'),
    receives: count('Events in which it is acted on.'),
    events: count('Events in which it does either.'),
  }),
  columns: {
    name: ({ name }) => name,
    actor: ({ actor }) => actor,
    side: ({ side }) => side,
    country: ({ country }) => country,
    person: ({ person }) => (person ? 'yes' : undefined),
    acts: ({ acts }) => acts,
    receives: ({ receives }) => receives,
    events: ({ events }) => events,
  },
  find: (known, filters) => rowsOf(actorsOf(selectEvents(known, filters), known.names)),
})

function actorsOf(events: readonly Event[], { sideOf }: Names): readonly ActorRow[] {
  const rows = new Map<string, ActorRow>()
  for (const { actor, recipient } of events) {
    const seen = new Set<string>()
    for (const [role, parties] of [
      ['acts', actor],
      ['receives', recipient],
    ] as const) {
      for (const party of parties) {
        const key = party.actor ?? party.name.toLowerCase()
        const { name, country, person } = party
        const side = sideOf(party)
        const row = rows.get(key) ?? {
          name,
          ...(party.actor === undefined ? {} : { actor: party.actor }),
          ...(side === undefined ? {} : { side }),
          ...(country === undefined ? {} : { country }),
          ...(person === undefined ? {} : { person }),
          acts: 0,
          receives: 0,
          events: 0,
        }
        rows.set(key, {
          ...row,
          [role]: row[role] + 1,
          events: row.events + (seen.has(key) ? 0 : 1),
        })
        seen.add(key)
      }
    }
  }
  return [...rows.values()].sort((a, b) => b.events - a.events || byCodeUnit(a.name, b.name))
}
