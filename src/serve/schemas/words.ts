import * as z from 'zod'
import type { Block } from '../../model/annotation.ts'
import type { Party } from '../../model/claim.ts'
import type { Basis, Evidence, Sourced, Span } from '../../model/evidence.ts'
import { FURNITURE_KINDS } from '../../model/furniture.ts'
import { NOTICES, type Notice, type NoticeCode } from '../../model/notice.ts'
import type { Citation } from '../../views/citations.ts'
import type { Passage } from '../../views/corpus.ts'
import type { FoundParty } from '../../views/found-parties.ts'
import type { Found, Grounds } from '../../views/grounds.ts'
import { count, inner, list, mark, maybe, named, oneOf, type Shape, text } from './shape.ts'

const DAY = /^\d{4}-\d\d-\d\d$/

/** A calendar day. */
export const day: z.ZodType<string> = z
  .string()
  .regex(DAY)
  .meta({ description: 'A calendar day, YYYY-MM-DD.', example: '2025-12-17' })

/** Whether the words say so, or it follows from them. */
export const basis: z.ZodType<Basis> = oneOf(
  ['read', 'inferred'],
  'Whether the words say so, or it follows from them.',
)

const span: Shape<Span> = {
  start: count('Where the words begin, a UTF-16 offset into the text of the document.'),
  end: count('Where they end, exclusive.'),
}
const evidenceShape: Shape<Evidence> = { ...span, exact: text('The words themselves.') }

/** Words of a document. */
export const evidence: z.ZodType<Evidence> = named(
  'Evidence',
  'Words of a document.',
  evidenceShape,
)

/** Words of a document, and whose they are, key by key. */
export const passageShape: Shape<Passage> = {
  document: text('Name of the document.'),
  outlet: maybe(text('Who published it.')),
  published: maybe(day),
  ...evidenceShape,
}

/** Words of a document, and whose they are. */
export const passage: z.ZodType<Passage> = named(
  'Passage',
  'Words of a document, and whose they are.',
  passageShape,
)

/** A passage, and the claim that was read from it. */
export const citation: z.ZodType<Citation> = named(
  'Citation',
  'A passage, and the claim that was read from it.',
  { ...passageShape, claim: text('Id of the claim.') },
)

/** What a cell of an answer goes back to. */
export const grounds: Shape<Grounds> = {
  claims: list(text('Id of a claim.')),
  passages: list(citation),
}

/** A value that claims give, with all of them that do. */
export function found<T>(value: z.ZodType<T>): z.ZodType<Found<T>> {
  return inner<Found<T>>({ value, basis, ...grounds } as Shape<Found<T>>)
}

/** A value with the words that it was read from. */
export function sourced<T>(value: z.ZodType<T>): z.ZodType<Sourced<T>> {
  // There is always at least one stretch of words, which a list alone does not say.
  const words = z.array(evidence).min(1) as unknown as z.ZodType<Sourced<T>['evidence']>
  const shape = { value, evidence: words, rule: text('What read it.'), basis }
  return inner<Sourced<T>>(shape as Shape<Sourced<T>>)
}

/** Whoever acts, is acted on, or is cited. */
export const party: z.ZodType<Party> = named(
  'Party',
  'Whoever acts, is acted on, or is cited: by name where it is known, else in the words of the text.',
  {
    name: text('Name, or words of the text.'),
    actor: maybe(text('Id of the actor, where it is known by name.')),
    person: mark('A human being.'),
    country: maybe(text('ISO 3166-1 alpha-3.')),
    office: maybe(text('Office, in the words that introduce a person whom no list knows.')),
    side: maybe(
      text('Id of the armed group or body on whose side it stands, where that is no state.'),
    ),
    outlet: mark('An outlet.'),
    anonymous: mark('Nobody in particular: “officials”.'),
  },
)

/** A party as claims name it, with the words that do. */
export const foundParty: z.ZodType<FoundParty> = named(
  'FoundParty',
  'A party as claims name it, with the words that do.',
  {
    name: text('Name, or words of the text.'),
    side: maybe(text('State or body on whose side it stands.')),
    person: mark('A human being.'),
    basis,
    ...grounds,
  },
)

/** A line or paragraph of a document: body, or the kind of furniture. */
export const block: z.ZodType<Block> = named('Block', 'A line or paragraph of a document.', {
  kind: oneOf(['body', ...FURNITURE_KINDS], 'Body, or the kind of furniture.'),
  ...span,
  rule: text('What told it from body.'),
})

/** What a reader of the record should know about a document. */
export const notice: z.ZodType<Notice> = named(
  'Notice',
  'What could not be read, or is uncertain.',
  {
    code: oneOf(Object.keys(NOTICES) as NoticeCode[], 'Stable code.'),
    message: text('The same in words.'),
    evidence: maybe(evidence),
  },
)
