import * as z from 'zod'
import type { Claim, CorrectionNote } from '../../model/claim.ts'
import type { Figure } from '../../model/quantity.ts'
import type { When } from '../../model/when.ts'
import { eventType, place, status } from './event.ts'
import { inner, list, maybe, named, number, oneOf, type Shape, text } from './shape.ts'
import { day, evidence, party, sourced } from './words.ts'

const partBasis = oneOf(['given', 'inferred'], 'Whether the words give it, or it was reckoned.')

const when: z.ZodType<When> = named('When', 'A stretch of calendar days, both ends included.', {
  start: maybe(day),
  end: maybe(day),
  edtf: maybe(text('The same as an EDTF date or interval.')),
  basis: partBasis,
  parts: maybe(
    inner<NonNullable<When['parts']>>({
      year: maybe(partBasis),
      month: maybe(partBasis),
      day: maybe(partBasis),
    }),
  ),
  anchor: maybe(
    inner<NonNullable<When['anchor']>>({
      kind: oneOf(['published', 'text'], 'What it was reckoned from.'),
      day,
    }),
  ),
})

/** A number with what it measures. */
export const figure: z.ZodType<Figure> = named('Figure', 'A number with what it measures.', {
  measure: text('What is counted.'),
  value: maybe(number('The number named; absent for a vague word.')),
  low: maybe(number('Lower bound.')),
  high: maybe(number('Upper bound.')),
  unit: maybe(text('ISO 4217 for money, else a singular noun.')),
  hedge: maybe(text('Words that loosen the number.')),
})

/** What people laid over a claim since it was read. */
export const correction: z.ZodType<CorrectionNote> = named(
  'Correction',
  'What somebody laid over a claim since it was read.',
  {
    id: text('Id of the correction.'),
    kind: oneOf(['retype', 'redate', 'together', 'apart'], 'What it does.'),
    by: text('Who says so.'),
    reason: text('Why.'),
  },
)

/** A claim in every part. */
export const claimShape: Shape<Claim> = {
  id: text('Id of the claim.'),
  document: text('Id of the document.'),
  evidence,
  type: sourced(eventType),
  mode: maybe(sourced(z.string())),
  status: sourced(status),
  actor: list(sourced(party)),
  recipient: list(sourced(party)),
  time: maybe(sourced(when)),
  place: maybe(sourced(place)),
  condition: maybe(sourced(z.string())),
  due: maybe(sourced(day)),
  attribution: list(sourced(party)),
  figures: list(sourced(figure)),
  issue: list(sourced(z.string())),
  rule: text('Lexicon entry that read it.'),
  corrections: maybe(list(correction)),
}

/** A claim. */
export const claim: z.ZodType<Claim> = named('Claim', 'What one document says.', claimShape)
