import type { Knowledge } from '../../lexicon/knowledge.ts'
import type { Annotated, Sentence } from '../../model/annotation.ts'
import type { DateMention } from '../../model/when.ts'
import { defineStage, type Stage } from '../stage.ts'
import { isBefore, type Setting } from './anchor.ts'
import { dayBeside } from './beside.ts'
import { type Day, dayOf, oneDay } from './calendar.ts'
import type { Found } from './meaning.ts'
import { type Memory, recall, remember } from './memory.ts'
import { withoutNames } from './names.ts'
import { isNarrative } from './narrative.ts'
import { place } from './place.ts'
import { type Placed, whenOf } from './placed.ts'
import { scanner } from './scan.ts'
import { directionAt, readVerbs } from './tense.ts'

/**
 * Finds dates, times, lengths of time and what recurs, and places on the calendar what words and
 * publication date allow. Without a publication date relative expressions stay relative.
 */
export function findDates(
  knowledge: Pick<Knowledge, 'holidays'>,
): Stage<'tokens' | 'sentences' | 'entities', 'dates'> {
  const scan = scanner(knowledge.holidays)
  return defineStage({
    name: 'dates',
    needs: ['tokens', 'sentences', 'entities'],
    gives: 'dates',
    run(document) {
      const scanned = document.sentences.map((sentence) => ({
        sentence,
        found: withoutNames(scan(document.text, sentence.start, sentence.end), document),
      }))
      const published = dayOf(document.published?.day ?? '')
      const all = scanned.flatMap(({ found }) => found)
      const narrative = published !== undefined && isNarrative(all, published)
      const memory: Memory = {}
      return scanned.flatMap(({ sentence, found }, index) =>
        placeAll(document, { sentence, found, index, narrative, memory, published }),
      )
    },
  })
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
  for (const [at, one] of found.entries()) {
    const settingAt = (span: Found) => settingOf(reading, directionAt(text, sentence, verbs, span))
    const near = dayBeside(text, found, at)
    const beside = near && place(near, settingAt(near)).days?.start
    const setting = { ...settingAt(one), ...(beside === undefined ? {} : { beside }) }
    const before = mentions.at(-1)
    const placed =
      one.range === 'to' && before !== undefined
        ? placeEnd(one, before, setting)
        : place(one, setting)
    if (before !== undefined && isYetToEnd(one, placed, setting)) {
      mentions.splice(-1, 1, { ...before, placed: weekBefore(before.placed) })
      mentions.push({ found: one, placed: weekBefore(placed) })
    } else mentions.push({ found: one, placed })
    if (!isPassing(one, sentence, narrative)) remember(memory, placed, index)
  }
  return mentions.map((mention, at) => mentionOf(mention, otherEnd(mentions, at)))
}

function settingOf(reading: Reading, direction: Setting['direction']): Setting {
  const { published, narrative, memory, index } = reading
  return {
    narrative,
    direction,
    ...(published === undefined ? {} : { published }),
    ...recall(memory, index, narrative),
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

// "It rained from Monday through Friday", told on a Wednesday: that was last week.
function isYetToEnd({ range, meaning }: Found, { days }: Placed, setting: Setting): boolean {
  const { published, direction } = setting
  if (range !== 'to' || meaning.kind !== 'weekday' || direction !== 'past') return false
  return published !== undefined && days !== undefined && isBefore(published, days.end)
}

function weekBefore(placed: Placed): Placed {
  const start = placed.days?.start.subtract({ weeks: 1 })
  return start === undefined ? placed : { ...placed, value: start.toString(), days: oneDay(start) }
}

// "the past ten days" names no day to go on from; "Congress, founded in 1885, refused" moves no
// history on to 1885.
function isPassing({ meaning, start }: Found, sentence: Sentence, narrative: boolean): boolean {
  if (meaning.kind === 'stretch' || meaning.kind === 'year-ago') return true
  // "from $5 million a year earlier": what is compared with is not what comes next.
  if (meaning.kind === 'offset' && meaning.unit === 'year' && !narrative) return true
  const bare = meaning.kind === 'calendar' && meaning.month === undefined
  return narrative && bare && start - sentence.start > OPENING
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
