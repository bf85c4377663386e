import type * as z from 'zod'
import type { Event } from '../../model/event.ts'
import type { Place } from '../../model/place.ts'
import type { Account, CountedFigure } from '../../views/accounts.ts'
import type { Delegation } from '../../views/delegations.ts'
import type { GroundedFigure } from '../../views/event-figures.ts'
import type { Grounds } from '../../views/grounds.ts'
import { figure } from './claim.ts'
import { eventFigureShape, placeShape, timeShape } from './event.ts'
import { inner, list, maybe, named, type Shape, text } from './shape.ts'
import { day, foundParty, grounds } from './words.ts'

/** Days with the words that give them. */
export const groundedTime: z.ZodType<NonNullable<Event['time']> & Grounds> = inner<
  NonNullable<Event['time']> & Grounds
>({
  ...timeShape,
  ...grounds,
} as Shape<NonNullable<Event['time']> & Grounds>)

/** A place with the words that give it. */
export const groundedPlace: z.ZodType<Place & Grounds> = inner<Place & Grounds>({
  ...placeShape,
  ...grounds,
} as Shape<Place & Grounds>)

/** Low, best and high with the words of every number that counts. */
export const groundedFigure: z.ZodType<GroundedFigure> = inner<GroundedFigure>({
  ...eventFigureShape,
  ...grounds,
} as Shape<GroundedFigure>)

/** A number as one document gives it. */
const account = named<Account>('Account', 'One number as one document gives it.', {
  figure,
  saidBy: list(text('Whom the document cites, from the nearest speaker outwards.')),
  document: text('Name of the document.'),
  outlet: maybe(text('Who published it.')),
  published: maybe(day),
  ...grounds,
})

/** Low, best and high with every account. */
export const countedFigure: z.ZodType<CountedFigure> = named<CountedFigure>(
  'CountedFigure',
  'Low, best and high of a measure, and every account of it.',
  { ...eventFigureShape, accounts: list(account) },
)

/** Those who take part on one side. */
export const delegation: z.ZodType<Delegation> = named<Delegation>(
  'Delegation',
  'Those who take part on one side.',
  {
    side: maybe(text('State or body; absent for those of whom nobody says for whom they speak.')),
    members: list(foundParty),
  },
)
