import { Temporal } from 'temporal-polyfill'
import type { Block } from '../model/annotation.ts'
import { weekdayOf } from '../model/calendar-names.ts'
import type { Published } from '../model/document.ts'
import { evidenceAt, type Span } from '../model/evidence.ts'
import { findDate } from './stamp.ts'

const RULE = 'published/newest-caption-day'
/** A text that tells of a day later than this after its newest picture was not written around it. */
const MOST_DAYS_AFTER = 2

/**
 * Infers when a text was published from its pictures: the day of the newest dated caption, if the
 * article tells of something on that weekday or goes on, day by day, for at most two more. Without
 * both there is nothing to infer: a caption alone may be years old.
 */
export function inferFromCaptions(text: string, blocks: readonly Block[]): Published | undefined {
  const captions = blocks.flatMap((block) => findCaptionDay(text, block))
  const newest = captions
    .map(({ day }) => day)
    .toSorted()
    .at(-1)
  if (newest === undefined || isOutdated(text, blocks, newest)) return undefined
  const told = findPastWeekdays(text, blocks)
  const days = Array.from({ length: MOST_DAYS_AFTER + 1 }, (_, after) =>
    Temporal.PlainDate.from(newest).add({ days: after }),
  )
  // Friday, Saturday and Monday around a picture of Saturday: that Monday is the one before.
  const from = days.findIndex(({ dayOfWeek }) => told.has(dayOfWeek))
  if (from === -1) return undefined
  const gap = days.findIndex(({ dayOfWeek }, at) => at > from && !told.has(dayOfWeek))
  const last = days[gap === -1 ? MOST_DAYS_AFTER : gap - 1]
  const weekday = last === undefined ? undefined : told.get(last.dayOfWeek)
  if (last === undefined || weekday === undefined) return undefined
  const value = last.toString()
  const spans = [...captions.map(({ span }) => span), weekday]
  const evidence = spans.map((span) => evidenceAt(text, span))
  return { value, day: value, basis: 'inferred', rule: RULE, evidence }
}

function findCaptionDay(text: string, block: Block): readonly { day: string; span: Span }[] {
  if (block.kind !== 'caption') return []
  const words = text.slice(block.start, block.end)
  // A file picture is older than the news it stands beside.
  if (/\bfile\b|\barchive/iu.test(words)) return []
  const date = findDate(words)
  if (date === undefined) return []
  const span = { start: block.start + date.start, end: block.start + date.end }
  return [{ day: date.day, span }]
}

const MONTH_AND_YEAR =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2},?)? ((?:19|20)\d\d)\b/giu

function isOutdated(text: string, blocks: readonly Block[], newest: string): boolean {
  const year = Number(newest.slice(0, 4))
  return blocks.some(({ kind, start, end }) => {
    if (kind !== 'body') return false
    for (const match of text.slice(start, end).matchAll(MONTH_AND_YEAR)) {
      if (Number(match[1]) > year) return true
    }
    return false
  })
}

const WEEKDAY =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?: (?:morning|afternoon|evening|night))?/giu
// "by Friday" and "next Friday" lie ahead, "last Friday" a week behind.
const OTHER_WEEK =
  /\b(?:by|until|before|next|coming|from|last|every|previous)\s+(?:late |early )?$/iu
const SENTENCE_END = /[.!?…]["”’)]*\s/gu
const AHEAD =
  '\\b(?:will|would|shall|may|might|could|expected|scheduled|due|planned|plans?|set to|hopes?|going to|are to|is to|tomorrow)\\b'
const BEHIND =
  '\\b(?:said|told|was|were|had|did|struck|met|held|hit|left|began|came|went|took|made|gave|saw|won|lost|\\p{L}{2,}ed)\\b'
const TENSE = new RegExp(`(?<ahead>${AHEAD})|(?<behind>${BEHIND})`, 'giu')
const REACH = 160

/** Weekdays that the article speaks of in the past tense, by number from Monday; the last mention of each. */
function findPastWeekdays(text: string, blocks: readonly Block[]): ReadonlyMap<number, Span> {
  const told = new Map<number, Span>()
  for (const block of blocks) {
    if (block.kind !== 'body') continue
    const words = text.slice(block.start, block.end)
    for (const { index, 0: day } of words.matchAll(WEEKDAY)) {
      const before = words.slice(Math.max(0, index - REACH), index)
      const after = words.slice(index + day.length, index + day.length + REACH)
      if (OTHER_WEEK.test(before) || !isPast(before, after)) continue
      const start = block.start + index
      const weekday = weekdayOf(day)
      told.set(weekday, { start, end: start + day.length })
    }
  }
  return told
}

function isPast(before: string, after: string): boolean {
  const opening = [...before.matchAll(SENTENCE_END)].at(-1)
  const own = opening === undefined ? before : before.slice(opening.index + opening[0].length)
  const closing = after.matchAll(SENTENCE_END).next().value
  const rest = closing === undefined ? after : after.slice(0, closing.index + 1)
  const verb = [...own.matchAll(TENSE)].at(-1) ?? rest.matchAll(TENSE).next().value
  const { behind } = verb?.groups ?? {}
  return behind !== undefined
}
