import type { Knowledge } from '../lexicon/knowledge.ts'
import { type EventType, SPEECH_TYPES } from '../model/claim.ts'
import { bySpan, contains, evidenceAt, type Sourced, type Span } from '../model/evidence.ts'
import type { Figure, NumberMention } from '../model/quantity.ts'
import type { Read } from './frame.ts'
import { type RevisedToll, revisedToll } from './revised-tolls.ts'
import { singleVictims, TOLLS, tollOf } from './tolls.ts'
import type { Tree } from './tree.ts'

/** Acts of speech and talks; a promise may well be of so many soldiers. */
const TALK: ReadonlySet<EventType> = new Set<EventType>(
  [...SPEECH_TYPES, 'CONSULT' as const].filter((type) => type !== 'AGREE'),
)

/** Words right before or behind a number that make it a count of dead or hurt. */
const MEASURES: readonly {
  readonly measure: string
  readonly behind: RegExp
  readonly before: RegExp
}[] = [
  {
    measure: 'killed',
    behind:
      /^[^.;,]{0,40}?\b(?:dead|killed|died|deaths|lives|fatalities|lost their lives|were slain)\b/i,
    before:
      /\b(?:kill(?:s|ed|ing)?|killing of|claim(?:s|ed|ing)|deaths of|death toll (?:of|to|at)|slain|shot dead)\s+(?:an? |the |some )?$/i,
  },
  {
    measure: 'injured',
    behind: /^[^.;,]{0,40}?\b(?:injured|wounded|hurt|injuries|wounds|casualties taken)\b/i,
    before: /\b(?:injur(?:es|ed|ing)|wound(?:s|ed|ing)|hurt(?:ing)?)\s+(?:an? |the |some )?$/i,
  },
  {
    measure: 'displaced',
    behind: /^[^.;,]{0,40}?\b(?:displaced|fled|homeless|evacuated|left their homes)\b/i,
    before:
      /\b(?:displac(?:es|ed|ing)|uproot(?:ed|ing)|evacuat(?:ed|ing)|driv(?:en|ing))\s+(?:an? |the |some )?$/i,
  },
  {
    measure: 'detained',
    behind: /^[^.;,]{0,40}?\b(?:detained|arrested|jailed|held captive|taken prisoner)\b/i,
    before:
      /\b(?:detain(?:s|ed|ing)|arrest(?:s|ed|ing)|jail(?:ed|ing)|captur(?:ed|ing))\s+(?:an? |the |some )?$/i,
  },
]
/** "12 *wounded*": the noun itself says what is counted. */
const COUNTED: ReadonlyMap<string, string> = new Map([
  ['wounded', 'injured'],
  ['injured', 'injured'],
  ['dead', 'killed'],
  ['death', 'killed'],
  ['fatality', 'killed'],
  ['injury', 'injured'],
])
const TIME_UNITS = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year'])
const LENGTH_UNITS = new Set([
  'mile',
  'kilometre',
  'kilometer',
  'km',
  'metre',
  'meter',
  'foot',
  'yard',
])

/** The quantities inside a claim, each with what it measures. */
export function readFigures(
  knowledge: Knowledge,
  read: Read,
  tree: Tree,
  { span, type }: { readonly span: Span; readonly type: EventType },
): readonly Sourced<Figure>[] {
  const revised = type === 'ASSAULT' ? revisedToll(read, tree.sentence, span) : undefined
  const people = knowledge.classes.get('people')
  const counted = read.numbers
    .filter((number) => contains(span, number) && number !== revised?.number)
    // "a *35-year*-old deputy was killed": an age counts nobody.
    .filter(({ whole }) => !/^[-– ]old\b/.test(read.text.slice(whole.end, whole.end + 5)))
    // "urged 20 leaders": the parties of a talk or a demand are no toll.
    .filter(({ noun = '' }) => !TALK.has(type) || people?.has(noun) !== true)
    .flatMap((number) => {
      const toll = isPartOf(read, number) ? undefined : tollOf(knowledge, tree, number.whole)
      const measure = toll ?? measureOf(knowledge, read, number)
      if (measure === undefined) return []
      const { start: _start, end: _end, noun: _noun, whole, rule, ...quantity } = number
      const isToll = TOLLS.some((one) => one === measure)
      const figure: Figure = { ...quantity, measure, ...(isToll ? { unit: 'people' } : {}) }
      return [sourced(read, figure, whole, isToll ? `figure/${measure}` : rule)]
    })
  const single = TALK.has(type)
    ? []
    : singleVictims(knowledge, tree, span).map(({ toll, words }) =>
        sourced(
          read,
          { measure: toll, value: 1, low: 1, high: 1, unit: 'people' },
          words,
          `figure/one-${toll}`,
        ),
      )
  const reached = revised === undefined ? [] : [tollReached(read, revised)]
  return [...counted, ...single, ...reached].sort((a, b) => bySpan(a.evidence[0], b.evidence[0]))
}

/** "killed 30 people, *among them nine children*": a part of those that were counted, and no toll of its own. */
function isPartOf({ text }: Read, { start, noun }: NumberMention): boolean {
  const before = text.slice(Math.max(0, start - 32), start)
  return noun !== undefined && PART.test(before)
}

const PART = /\b(?:including|among (?:them|whom))(?: (?:is|are|was|were))? $/i

function tollReached(read: Read, { toll, number }: RevisedToll): Sourced<Figure> {
  const { start: _start, end: _end, noun: _noun, whole, rule: _rule, ...quantity } = number
  return sourced(read, { ...quantity, measure: toll, unit: 'people' }, whole, 'figure/revised-toll')
}

function sourced(read: Read, value: Figure, words: Span, rule: string): Sourced<Figure> {
  return { value, evidence: [evidenceAt(read.text, words)], rule, basis: 'read' }
}

function measureOf(knowledge: Knowledge, read: Read, number: NumberMention): string | undefined {
  const { text } = read
  const before = text.slice(Math.max(0, number.start - 32), number.start)
  const behind = text.slice(number.end, number.end + 64)
  const isPeople =
    number.noun === undefined || knowledge.classes.get('casualty')?.has(number.noun) === true
  // "six of the *20 passengers* died": the whole of which a part is told.
  const isWhole = /\bof (?:the|its|their|all) $/i.test(before)
  if (isPeople && !isWhole && number.unit === undefined) {
    const near = MEASURES.find((one) => one.before.test(before)) ?? firstBehind(behind)
    if (near !== undefined) return near.measure
  }
  const told = COUNTED.get(number.noun ?? '')
  if (told !== undefined) return told
  if (number.unit === 'percent') return 'share'
  if (number.unit !== undefined && TIME_UNITS.has(number.unit)) return 'duration'
  if (number.unit !== undefined && LENGTH_UNITS.has(number.unit)) return 'distance'
  if (number.unit !== undefined && /^[A-Z]{3}$/.test(number.unit)) return number.noun ?? 'money'
  return number.noun === undefined || number.noun.length < 2 ? undefined : number.noun
}

function firstBehind(behind: string): (typeof MEASURES)[number] | undefined {
  let best: { readonly at: number; readonly one: (typeof MEASURES)[number] } | undefined
  for (const one of MEASURES) {
    const length = one.behind.exec(behind)?.[0].length
    if (length !== undefined && (best === undefined || length < best.at)) best = { at: length, one }
  }
  return best?.one
}
