import * as z from 'zod'
import { type Brief, viewBrief } from '../../views/brief.ts'
import type { BriefSection, Sentence } from '../../views/brief-sections.ts'
import { dayBefore } from '../../views/day-words.ts'
import { type Answer, defineAnswer } from '../answer.ts'
import { DAY } from '../filters.ts'
import type { Known } from '../known.ts'
import { Problem } from '../problem.ts'
import { count, inner, list, maybe, named, text } from '../schemas/shape.ts'
import { citation, day } from '../schemas/words.ts'

interface BriefParameters {
  readonly from?: string
  readonly until?: string
  readonly limit?: number
}

/** Sentences of a section unless another number is asked for. */
const SENTENCES = 12

/** `/api/brief`: one page on a stretch of days. */
export const brief: Answer = defineAnswer<BriefParameters, Brief>({
  path: 'brief',
  summary:
    'One page on a stretch of days, as it could be known on the last; every sentence cites its words.',
  parameters: {
    from: maybe(DAY),
    until: maybe(DAY),
    limit: maybe(
      z.coerce
        .number()
        .int()
        .min(1)
        .max(500)
        .meta({
          description: `Sentences of a section at most; ${SENTENCES} if not given.`,
        }) as z.ZodType<number>,
    ),
  },
  schema: named<Brief>('Brief', 'One page on a stretch of days.', {
    from: day,
    until: day,
    documents: count('Documents published by then.'),
    outlets: list(text('Who published them.')),
    newDocuments: count('Documents published within the days.'),
    sections: list(
      inner<BriefSection>({
        id: text('takeaways, changes, disputes, due, or a lane.'),
        title: text('Heading.'),
        sentences: list(
          inner<Sentence>({
            event: text('Id of the event.'),
            text: text('The sentence without its full stop.'),
            origins: list(text('Whom its reports go back to.')),
            citations: list(citation),
          }),
        ),
        omitted: count('Sentences that the limit left out.'),
        note: maybe(text('How they were chosen.')),
      }),
    ),
  }),
  find(known, { from, until = newestDay(known), limit = SENTENCES }) {
    const first = from ?? dayBefore(until, 6)
    if (first > until)
      throw new Problem('api/bad-request', `No day is from ${first} on and until ${until}.`)
    return known.once(`brief ${first} ${until} ${limit}`, () =>
      viewBrief(known.asOf(dayBefore(first, 1)).corpus, known.asOf(until).corpus, {
        from: first,
        until,
        limit,
      }),
    )
  },
  isLong: true,
})

function newestDay({ corpus }: Known): string {
  const days = corpus.readings.flatMap(({ published }) => published?.day ?? []).sort()
  const newest = days.at(-1)
  if (newest !== undefined) return newest
  throw new Problem('api/bad-request', 'No document has a date; say until=DAY.')
}
