import * as z from 'zod'
import { EVENT_TYPES, type EventType, STATUSES, type Status } from '../../model/claim.ts'
import type { Difference, Event, EventFigure, Sources } from '../../model/event.ts'
import type { Place, UcdpPrecision } from '../../model/place.ts'
import { count, inner, list, maybe, named, number, oneOf, type Shape, text } from './shape.ts'
import { day, party } from './words.ts'

/** Type of an event or claim. */
export const eventType: z.ZodType<EventType> = oneOf(EVENT_TYPES, 'PLOVER event type.')

/** How far the reports commit themselves. */
export const status: z.ZodType<Status> = oneOf(STATUSES, 'How far the reports commit themselves.')

/** A place, and how exactly it is known. */
export const placeShape: Shape<Place> = {
  name: text('Name.'),
  country: maybe(text('ISO 3166-1 alpha-3.')),
  latitude: maybe(number('Degrees north.')),
  longitude: maybe(number('Degrees east.')),
  precision: maybe(oneOf(['site', 'city', 'region', 'country', 'sea'], 'How exact it is.')),
  in: maybe(text('The region that contains a town.')),
  ucdp: maybe(
    z.int().min(1).max(7).meta({
      description: 'Precision as the UCDP codes it.',
    }) as unknown as z.ZodType<UcdpPrecision>,
  ),
}

/** A place. */
export const place: z.ZodType<Place> = named('Place', 'A place.', placeShape)

/** Days of an event. */
export const timeShape: Shape<NonNullable<Event['time']>> = {
  start: maybe(day),
  end: maybe(day),
  edtf: maybe(text('The same as an EDTF date or interval.')),
}

/** Low, best and high of a measure. */
export const eventFigureShape: Shape<EventFigure> = {
  measure: text('What is counted: killed, injured, money …'),
  low: maybe(number('The least that any account allows.')),
  best: maybe(number('The newest exact number, or by the rule asked for.')),
  high: maybe(number('The most that any account allows.')),
  unit: maybe(text('ISO 4217 for money, else a singular noun.')),
  claims: list(text('Id of a claim.')),
}

/** Who stands behind an event. */
export const sources: z.ZodType<Sources> = named(
  'Sources',
  'Who stands behind an event. Independence is counted in origins.',
  {
    documents: count('Documents that report it.'),
    outlets: count('Outlets that published them.'),
    independent: count('Origins they go back to.'),
    origins: list(
      inner<Sources['origins'][number]>({
        name: text('Outlet, agency or body.'),
        documents: list(text('Name of a document that goes back to it.')),
      }),
    ),
  },
)

/** Kinds of differences. */
export const differenceKind: z.ZodType<Difference['kind']> = oneOf(
  ['contradiction', 'denial', 'update', 'omission'],
  'contradiction: both cannot be right; denial: a party says that it is not so; update: a later report gives another state; omission: one names what another leaves out.',
)

/** An event in every part, as `readout events --json` prints it. */
export const eventShape: Shape<Event> = {
  id: text('Id of the event.'),
  type: eventType,
  mode: maybe(text('Manner: missile, phone …')),
  status,
  history: list(
    inner<Event['history'][number]>({
      status,
      change: maybe(oneOf(['moved', 'called-off'], 'What became of the plan.')),
      at: maybe(day),
      claims: list(text('Id of a claim.')),
    }),
  ),
  actor: list(party),
  recipient: list(party),
  participants: list(
    inner<Event['participants'][number]>({
      name: text('Who took part.'),
      side: maybe(text('On whose side.')),
      claims: list(text('Id of a claim.')),
    }),
  ),
  time: maybe(inner(timeShape)),
  place: maybe(place),
  issue: maybe(text('Chief issue.')),
  due: maybe(day),
  figures: list(inner(eventFigureShape)),
  sources,
  differences: list(
    inner<Difference>({
      field: text('In which field.'),
      kind: differenceKind,
      sides: list(
        inner<Difference['sides'][number]>({
          value: text('What this side says.'),
          claims: list(text('Id of a claim.')),
        }),
      ),
    }),
  ),
  claims: list(
    inner<Event['claims'][number]>({
      id: text('Id of the claim.'),
      document: text('Name of the document.'),
      start: count('Where the words begin.'),
      end: count('Where they end, exclusive.'),
    }),
  ),
  reasons: list(
    inner<Event['reasons'][number]>({
      claims: z.tuple([z.string(), z.string()]),
      why: text('Why the two are held to be about one happening.'),
    }),
  ),
}

/** An event. */
export const event: z.ZodType<Event> = named(
  'Event',
  'Claims that are held to be about one happening.',
  eventShape,
)
