import { byCodeUnit } from '../../model/id.ts'
import { programName } from '../../version.ts'
import { type Answer, defineAnswer } from '../answer.ts'
import type { Known } from '../known.ts'
import { count, inner, list, maybe, named, text } from '../schemas/shape.ts'
import { day } from '../schemas/words.ts'

interface IssueName {
  readonly id: string
  readonly label: string
}

interface RecordFacts {
  readonly program: string
  readonly state: string
  readonly documents: number
  readonly events: number
  readonly outlets: readonly string[]
  readonly sides: readonly string[]
  readonly issues: readonly IssueName[]
  readonly firstPublished?: string
  readonly lastPublished?: string
  readonly undated: number
}

/** `/api/record`: what there is to ask. */
export const record: Answer = defineAnswer<object, RecordFacts>({
  path: 'record',
  summary: 'What the record holds: how much, of which days, outlets, sides and issues.',
  parameters: {},
  schema: named<RecordFacts>('Record', 'What the record holds.', {
    program: text('Version of Readout.'),
    state: text('Changes with anything that the record holds.'),
    documents: count('Documents.'),
    events: count('Events.'),
    outlets: list(text('Outlet.')),
    sides: list(text('State or body on whose side somebody acts.')),
    issues: list(
      inner<IssueName>({ id: text('Id of the issue.'), label: text('What it is called.') }),
    ),
    firstPublished: maybe(day),
    lastPublished: maybe(day),
    undated: count('Documents without a day of publication.'),
  }),
  find: (known) => known.once('record', () => factsOf(known)),
})

function factsOf({ corpus, names, state }: Known): RecordFacts {
  const days = corpus.readings.flatMap(({ published }) => published?.day ?? []).sort(byCodeUnit)
  const [firstPublished, lastPublished] = [days[0], days.at(-1)]
  const parties = corpus.events.flatMap(({ actor, recipient }) => [...actor, ...recipient])
  return {
    program: programName(),
    state,
    documents: corpus.readings.length,
    events: corpus.events.length,
    outlets: distinct(corpus.readings.flatMap(({ outlet }) => outlet ?? [])),
    sides: distinct(parties.flatMap((party) => names.sideOf(party) ?? [])),
    issues: names.issues.map(({ id, label }) => ({ id, label })),
    ...(firstPublished === undefined ? {} : { firstPublished }),
    ...(lastPublished === undefined ? {} : { lastPublished }),
    undated: corpus.readings.length - days.length,
  }
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort(byCodeUnit)
}
