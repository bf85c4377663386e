import type { Annotated, Sentence } from '../../model/annotation.ts'
import type { DateMention } from '../../model/when.ts'
import { defineStage, type Stage } from '../stage.ts'
import { isBefore, type Setting } from './anchor.ts'
import { type Day, type Days, dayOf } from './calendar.ts'
import type { Found } from './meaning.ts'
import { place } from './place.ts'
import { type Placed, whenOf } from './placed.ts'
import { scan } from './scan.ts'
import { directionAt, readVerbs } from './tense.ts'

/**
 * Finds dates, times, lengths of time and what recurs, and places on the calendar what words and
 * publication date allow. Without a publication date relative expressions stay relative.
 */
export const findDates: Stage<'tokens' | 'sentences', 'dates'> = defineStage({
  name: 'dates',
  needs: ['tokens', 'sentences'],
  gives: 'dates',
  run(document) {
    const scanned = document.sentences.map((sentence) => ({
      sentence,
      found: scan(document.text, sentence.start, sentence.end),
    }))
    const published = dayOf(document.published?.day ?? '')
    const narrative = published !== undefined && isNarrative(scanned, published)
    const memory: Memory = { sentence: -1, given: false }
    return scanned.flatMap(({ sentence, found }, index) =>
      placeAll(document, { sentence, found, index, narrative, memory, published }),
    )
  },
})

/** The date told last, while a document is read from its beginning to its end. */
interface Memory {
  days?: Days
  sentence: number
  /** Whether its year and month stand in the words. */
  given: boolean
}

interface Reading {
  readonly sentence: Sentence
  readonly found: readonly Found[]
  readonly index: number
  readonly narrative: boolean
  readonly memory: Memory
  readonly published: Day | undefined
}

interface Mention {
  readonly found: Found
  readonly placed: Placed
}

// How many sentences on "the next day" still follows the date told last in a report of news.
const REACH = 2
// Within these first letters of a sentence a year sets its scene: "By the summer of 1942".
const OPENING = 25

function placeAll(
  { text, tokens }: Annotated<'tokens' | 'sentences'>,
  reading: Reading,
): readonly DateMention[] {
  const { sentence, found, index, narrative, memory } = reading
  if (found.length === 0) return []
  const verbs = readVerbs(text, tokens, sentence)
  const mentions: Mention[] = []
  for (const one of found) {
    const direction = directionAt(text, sentence, verbs, one)
    const setting = settingOf(reading, direction)
    const before = mentions.at(-1)
    const placed =
      one.range === 'to' && before !== undefined
        ? placeEnd(one, before, setting)
        : place(one, setting)
    mentions.push({ found: one, placed })
    if (!isPassing(one, sentence, narrative)) remember(memory, placed, index)
  }
  return mentions.map((mention, at) => mentionOf(mention, otherEnd(mentions, at)))
}

function settingOf(reading: Reading, direction: Setting['direction']): Setting {
  const { published, narrative, memory, index } = reading
  const alive = memory.days !== undefined && (narrative || index - memory.sentence <= REACH)
  return {
    narrative,
    direction,
    ...(published === undefined ? {} : { published }),
    ...(alive && memory.days !== undefined
      ? { reference: { days: memory.days, near: memory.given && memory.sentence === index } }
      : {}),
  }
}

// "from Monday to Wednesday": the end is the first Wednesday after that Monday.
function placeEnd(one: Found, { placed: from }: Mention, setting: Setting): Placed {
  const placed = place(one, setting)
  if (from.days === undefined || placed.days === undefined) return placed
  if (!isBefore(placed.days.start, from.days.start)) return placed
  const { kind } = one.meaning
  if (kind !== 'weekday' && kind !== 'calendar') return placed
  const day = from.days.start
  const moved = place(one, { ...setting, published: day, direction: 'future' })
  return { ...moved, anchor: { kind: 'text', day: day.toString() } }
}

// "the past ten days" names no day to go on from; "Congress, founded in 1885, refused" moves no
// history on to 1885.
function isPassing({ meaning, start }: Found, sentence: Sentence, narrative: boolean): boolean {
  if (meaning.kind === 'stretch') return true
  const bare = meaning.kind === 'calendar' && meaning.month === undefined
  return narrative && bare && start - sentence.start > OPENING
}

function remember(memory: Memory, placed: Placed, sentence: number): void {
  if (placed.days === undefined) return
  memory.days = placed.days
  memory.sentence = sentence
  memory.given = placed.parts?.year === 'given' && placed.parts.month === 'given'
}

function otherEnd(mentions: readonly Mention[], at: number): Mention | undefined {
  const range = mentions[at]?.found.range
  if (range === undefined) return undefined
  return mentions[range === 'from' ? at + 1 : at - 1]
}

// Both ends of a range stand for the whole of it: talks "from Monday to Wednesday" lasted that long.
function mentionOf({ found, placed }: Mention, other: Mention | undefined): DateMention {
  const { type, value } = placed
  const mention = { start: found.start, end: found.end, type, value, rule: found.rule }
  if (placed.days === undefined) return mention
  const far = other?.placed.days
  if (far === undefined) return { ...mention, when: whenOf(placed, placed.days) }
  const [first, second] = found.range === 'from' ? [placed.days, far] : [far, placed.days]
  const days = isBefore(second.end, first.start)
    ? placed.days
    : { start: first.start, end: second.end }
  return { ...mention, when: whenOf(placed, days) }
}

// History is told in years long past, and names no Friday and no yesterday; news names old years in
// passing, among days of the week.
function isNarrative(
  scanned: readonly { readonly found: readonly Found[] }[],
  published: Day,
): boolean {
  let [old, recent, deictic] = [0, 0, 0]
  for (const { meaning } of scanned.flatMap(({ found }) => found)) {
    if (meaning.kind === 'calendar' && meaning.year !== undefined) {
      if (meaning.year < published.year - 1) old++
      else recent++
    }
    if (meaning.kind === 'weekday' || meaning.kind === 'overnight') deictic++
    if (meaning.kind === 'period' && meaning.from === 'published') deictic++
  }
  return old >= 5 && old > 2 * recent && old > 4 * deictic
}
