import fc from 'fast-check'
import type { EventType, Party } from '../../src/model/claim.ts'
import type { Reading } from '../../src/model/reading.ts'
import {
  BERLIN,
  type ClaimSketch,
  DMITRIEV,
  EUROPE,
  KREMLIN,
  LAVROV,
  MIAMI,
  MOSCOW,
  OFFICIAL,
  PUTIN,
  RUSSIA,
  sketch,
  TRUMP,
  UKRAINE,
  UMEROV,
  USA,
  WIRE,
  WITKOFF,
} from './sketch.ts'

/** Outlets that documents may have; some are called so in claims. */
export const OUTLETS: readonly string[] = [
  'Example Wire',
  'The Example Wire',
  'Example Post',
  'Example News',
  'Politico',
]
const PARTIES: readonly Party[] = [
  USA,
  RUSSIA,
  UKRAINE,
  EUROPE,
  WITKOFF,
  TRUMP,
  PUTIN,
  LAVROV,
  DMITRIEV,
  UMEROV,
  { name: 'civilians' },
  // A person of whom some texts tell the state, and others do not.
  { name: 'Amira Haddad', person: true },
  { name: 'Amira Haddad', person: true, country: 'UKR' },
]
const SOURCES: readonly Party[] = [
  WIRE,
  OFFICIAL,
  PUTIN,
  UMEROV,
  RUSSIA,
  { name: 'Politico', outlet: true },
  { name: 'Example Post' },
  { name: 'a monitoring group' },
]
const TYPES: readonly EventType[] = ['CONSULT', 'CONSULT', 'ASSAULT', 'REQUEST', 'THREATEN', 'AID']
const DAYS = ['2025-12-17', '2025-12-18', '2025-12-19', '2025-12-20', '2025-12-31']
const TIMES = [...DAYS, '2025-12-18/2025-12-19', '2025-12-15/2025-12-21', '2025-12-01/2025-12-31']
const STORY = 'Envoys spoke for hours about land, guards and money, and agreed to speak again soon.'
const TEXTS = [STORY, `${STORY} More follows.`, 'Nothing more was said by anyone on that day.']
const WORDS = [
  '…',
  'a meeting on a lasting ceasefire',
  'proposed a lasting ceasefire on Friday',
  'missiles struck the harbour district again, killing dockers',
  'a strike on the harbour',
]

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
const some = <T>(values: readonly T[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength })

const claim: fc.Arbitrary<ClaimSketch> = fc
  .record({
    type: fc.constantFrom(...TYPES),
    status: fc.constantFrom('occurred', 'occurred', 'future', 'ongoing', 'denied'),
    actor: some(PARTIES, 2),
    recipient: some(PARTIES, 2),
    attribution: some(SOURCES, 2),
    time: maybe(TIMES),
    place: maybe([MIAMI, BERLIN, MOSCOW, KREMLIN]),
    due: maybe(['2025-12-24', '2025-12-25']),
    issue: maybe(['ceasefire', 'territory']),
    mode: maybe(['phone', 'visit']),
    figures: fc.constantFrom(
      [],
      [{ measure: 'killed', value: 8 }],
      [{ measure: 'killed', value: 9 }],
      [{ measure: 'injured', low: 24, hedge: 'dozens' }],
    ),
    words: fc.constantFrom(...WORDS),
    after: fc.constantFrom(1, 300, 700),
  })
  .map(present)

const reading = (urls: readonly (string | undefined)[]) =>
  fc
    .record({
      about: fc
        .record({
          day: maybe(DAYS),
          outlet: maybe(OUTLETS),
          credit: maybe(['Example Wire']),
          url: fc.constantFrom(...urls),
          text: fc.constantFrom(...TEXTS),
        })
        .map(present),
      claims: fc.array(claim, { maxLength: 5 }),
    })
    .map(
      ({ about, claims }) =>
        (name: string) =>
          sketch(name, about, ...claims),
    )

const corpusOf = (urls: readonly (string | undefined)[]): fc.Arbitrary<readonly Reading[]> =>
  fc
    .array(reading(urls), { minLength: 1, maxLength: 6 })
    .map((made) => made.map((make, index) => make(`document ${index}`)))

/** A few documents that speak of the same people, days and places. */
export const corpus: fc.Arbitrary<readonly Reading[]> = corpusOf([undefined])

/** The same, some of them revisions of one document. */
export const revisedCorpus: fc.Arbitrary<readonly Reading[]> = corpusOf([
  undefined,
  undefined,
  'https://news.example/a',
  'https://news.example/b',
])

/** Leaves out the keys that fast-check made undefined. */
function present<T extends object>(made: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(made).filter(([, value]) => value !== undefined)
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> }
}
