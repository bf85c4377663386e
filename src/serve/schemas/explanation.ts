import * as z from 'zod'
import type { Published } from '../../model/document.ts'
import type { Cell, DocumentFacts, Explanation, JoinedClaim } from '../../views/explain.ts'
import type { OriginReason, OriginWitness } from '../../views/origin-reasons.ts'
import { correction } from './claim.ts'
import { event } from './event.ts'
import { flag, inner, list, maybe, named, oneOf, type Shape, text } from './shape.ts'
import { basis, day, evidence, notice, party, passage, passageShape, sourced } from './words.ts'

const published: z.ZodType<Published> = named('Published', 'When a document was published.', {
  value: text('As given or stated.'),
  day,
  instant: maybe(text('The moment in UTC, where time of day and zone are known.')),
  basis: oneOf(['given', 'stated', 'inferred'], 'Beside the text, in it, or following from it.'),
  rule: text('What found it.'),
  evidence: list(evidence),
})

/** A document as far as an explanation needs it. */
export const documentFactsShape: Shape<DocumentFacts> = {
  id: text('Id of the document.'),
  name: text('Name of the document.'),
  revision: text('SHA-256 of the text.'),
  language: text('ISO 639-1 code, or und.'),
  title: maybe(text('Title.')),
  outlet: maybe(text('Who published it.')),
  url: maybe(text('Address.')),
  credit: maybe(text('Whom the outlet says it has the text from.')),
  published: maybe(published),
  origins: list(sourced(z.string())),
}

/** The same under its name. */
export const documentFacts: z.ZodType<DocumentFacts> = named(
  'DocumentFacts',
  'A document: where it came from and how it can be checked.',
  documentFactsShape,
)

/** One value with the words and the rule behind it. */
export const cell: z.ZodType<Cell> = named(
  'Cell',
  'One value, its words, and the rule that read them.',
  {
    field: text('Which field.'),
    value: text('The value in words.'),
    basis,
    rule: text('What read it.'),
    evidence: list(passage),
  },
)

/** Why documents go back to an origin. */
export const originReason: z.ZodType<OriginReason> = named(
  'OriginReason',
  'An origin of an event, and what makes each of its documents go back to it.',
  {
    name: text('Outlet, agency or body.'),
    documents: list(
      inner<OriginWitness>({
        document: text('Name of the document.'),
        why: oneOf(
          ['credits', 'cites', 'is', 'relays'],
          'credits: the whole document says so; cites: a claim does; is: the outlet itself; relays: it follows another document.',
        ),
        rule: maybe(text('What read it.')),
        passages: list(passage),
      }),
    ),
  },
)

type Kind<K extends Explanation['kind']> = Extract<Explanation, { readonly kind: K }>

const ofClaim = inner<Kind<'claim'>>({
  kind: z.literal('claim'),
  id: text('Id of the claim.'),
  passage,
  paragraph: text('The paragraph around the passage.'),
  cells: list(cell),
  document: documentFacts,
  events: list(text('Id of an event.')),
  corrections: list(correction),
})

const ofEvent = inner<Kind<'event'>>({
  kind: z.literal('event'),
  id: text('Id of the event.'),
  event,
  claims: list(
    inner<JoinedClaim>({ id: text('Id of the claim.'), attribution: list(party), passage }),
  ),
  origins: list(originReason),
})

const ofQuote = inner<Kind<'quote'>>({
  kind: z.literal('quote'),
  id: text('Id of the quote.'),
  passage,
  rule: text('What read it.'),
  terminated: flag('False when the closing mark is missing.'),
  cells: list(cell),
  document: documentFacts,
})

const ofDocument = inner<Kind<'document'>>({
  kind: z.literal('document'),
  id: text('Id of the document.'),
  document: documentFacts,
  furniture: list(
    inner<Kind<'document'>['furniture'][number]>({
      ...passageShape,
      kind: text('Kind of furniture.'),
      rule: text('What told it from body.'),
    }),
  ),
  quotes: list(text('Id of a quote.')),
  claims: list(text('Id of a claim.')),
  notices: list(notice),
})

/** The chain from something in a record to its words and rules. */
export const explanation: z.ZodType<Explanation> = z
  .union([ofClaim, ofEvent, ofQuote, ofDocument])
  .meta({ id: 'Explanation', description: 'From something in a record to its words and rules.' })
