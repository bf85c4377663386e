import type { Knowledge } from '../lexicon/knowledge.ts'
import type { Token } from '../model/annotation.ts'
import { meeting, type Span } from '../model/evidence.ts'
import type { NumberMention, Quantity } from '../model/quantity.ts'
import type { DateMention } from '../model/when.ts'
import { defineStage, type Stage } from './stage.ts'

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
}
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
  k: 1000,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  trn: 1e12,
  tn: 1e12,
}
const CURRENCIES: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  US$: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  '₽': 'RUB',
  '₴': 'UAH',
  euro: 'EUR',
  euros: 'EUR',
  dollar: 'USD',
  dollars: 'USD',
  pounds: 'GBP',
  yen: 'JPY',
  roubles: 'RUB',
  rubles: 'RUB',
  hryvnia: 'UAH',
  hryvnias: 'UAH',
  yuan: 'CNY',
}
const word = Object.keys(WORDS).join('|')
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?<money>US\\$|[€$£¥₽₴])?\\s?(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,15}(?:\\.\\d{1,6})?)(?:[\\s-]?(?<scale>hundred|thousand|million|billion|trillion|bn|trn|tn|mn|m|k)(?![\\p{L}]))?(?<percent>\\s?%|\\s(?:percent|per cent)\\b)?(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}-])(?<words>(?:${word})(?:(?:[\\s-]|\\sand\\s)(?:${word})){0,5})(?![\\p{L}\\p{N}])(?<wordpercent>\\s(?:percent|per cent)\\b)?`,
  'giu',
)
const UNITS: Readonly<Record<string, string>> = {
  km: 'kilometre',
  kilometer: 'kilometre',
  meter: 'metre',
  hour: 'hour',
  minute: 'minute',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  mile: 'mile',
  kilometre: 'kilometre',
  metre: 'metre',
  ton: 'ton',
  tonne: 'tonne',
}

/** Finds numbers with their bounds, units and counted nouns; those of calendar dates are left out. */
export function findNumbers(
  knowledge: Knowledge,
): Stage<'tokens' | 'sentences' | 'dates', 'numbers'> {
  const vague = vaguePattern(knowledge)
  return defineStage({
    name: 'numbers',
    needs: ['tokens', 'sentences', 'dates'],
    gives: 'numbers',
    run({ text, tokens, sentences, dates }) {
      const calendar = dates.filter(({ type }) => type === 'DATE' || type === 'TIME')
      return sentences.flatMap((sentence) => {
        const words = tokens.slice(sentence.first, sentence.last)
        const own = meeting(calendar, sentence)
        const bare = [...exact(text, sentence), ...unstated(knowledge, vague, text, sentence)]
        return bare
          .filter(
            (one, index) =>
              !bare.some((other, at) => at > index && meets(one, other)) &&
              !own.some((date) => meets(one, date)),
          )
          .map((one) => complete(knowledge, text, words, one))
          .sort((a, b) => a.start - b.start)
      })
    },
  })
}

interface CountedNoun {
  readonly lemma: string
  /** Where its first word begins and its last ends. */
  readonly first: number
  readonly end: number
}

interface Bare extends Span, Quantity {
  readonly rule: string
}

function meets(a: Span, b: Span | DateMention): boolean {
  return a.start < b.end && b.start < a.end
}

function exact(text: string, sentence: Span): readonly Bare[] {
  return [...text.slice(sentence.start, sentence.end).matchAll(NUMBER)].flatMap((match) => {
    const groups = match.groups ?? {}
    const lead = match[0].length - match[0].trimStart().length
    const start = sentence.start + match.index + lead
    const end = sentence.start + match.index + match[0].length
    const value = groups['words'] === undefined ? digits(groups) : spelled(groups['words'])
    if (value === undefined || !Number.isSafeInteger(Math.trunc(value))) return []
    if (isCompound(text, end)) return []
    const isPercent = groups['percent'] !== undefined || groups['wordpercent'] !== undefined
    const currency = CURRENCIES[groups['money'] ?? '']
    const unit = isPercent ? 'percent' : currency
    return [{ start, end, value, rule: 'number/exact', ...(unit === undefined ? {} : { unit }) }]
  })
}

/** "three-way talks" counts no talks, while "a 30-day truce" lasts 30 days. */
function isCompound(text: string, end: number): boolean {
  const word = /^-(\p{L}+)/u.exec(text.slice(end, end + 24))?.[1]?.toLowerCase()
  return (
    word !== undefined && UNITS[word] === undefined && UNITS[word.replace(/s$/, '')] === undefined
  )
}

function digits(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  const number = Number((groups['digits'] ?? '').replaceAll(',', ''))
  const scale = SCALES[(groups['scale'] ?? '').toLowerCase()] ?? 1
  // 1.2 × 10⁶ is not exact in binary: whole amounts are rounded to a whole number.
  return Number.isFinite(number) ? (scale === 1 ? number : Math.round(number * scale)) : undefined
}

function spelled(words: string): number | undefined {
  let total = 0
  let current = 0
  for (const part of words.toLowerCase().split(/[\s-]+/)) {
    if (part === 'and') continue
    const value = WORDS[part]
    if (value === undefined) return undefined
    const scale = SCALES[part]
    if (scale === undefined) current += value
    else if (scale < 1000) current = Math.max(1, current) * scale
    else {
      total += Math.max(1, current) * scale
      current = 0
    }
  }
  return total + current
}

function vaguePattern(knowledge: Knowledge): RegExp {
  const phrases = Object.keys(knowledge.hedges['vague'] ?? {}).sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

function unstated(
  knowledge: Knowledge,
  pattern: RegExp,
  text: string,
  sentence: Span,
): readonly Bare[] {
  return [...text.slice(sentence.start, sentence.end).matchAll(pattern)].map((match) => {
    const start = sentence.start + match.index
    const hedge = match[0].toLowerCase()
    const low = knowledge.hedges['vague']?.[hedge]?.[0]
    return {
      start,
      end: start + match[0].length,
      hedge,
      rule: 'number/vague',
      ...(typeof low === 'number' ? { low } : {}),
    }
  })
}

/** Adds what stands around the number: its hedge before, the noun that it counts behind. */
function complete(
  knowledge: Knowledge,
  text: string,
  words: readonly Token[],
  bare: Bare,
): NumberMention {
  const { start, end, value, unit, rule, ...rest } = bare
  const hedge = value === undefined ? undefined : hedgeBefore(knowledge, text, start)
  const from = hedge === undefined ? start : hedge.start
  const noun = joinedUnit(text, end) ?? nounBehind(text, words, end)
  const currency =
    noun === undefined ? undefined : CURRENCIES[text.slice(noun.first, noun.end).toLowerCase()]
  const unitOf = unit ?? currency ?? UNITS[noun?.lemma ?? '']
  return {
    ...rest,
    start: from,
    end,
    whole: { start: from, end: noun?.end ?? end },
    rule,
    ...(value === undefined ? {} : { value }),
    ...(value === undefined ? {} : bounds(hedge?.kind, value)),
    ...(hedge === undefined ? {} : { hedge: hedge.words }),
    ...(unitOf === undefined ? {} : { unit: unitOf }),
    ...(noun === undefined || currency !== undefined ? {} : { noun: noun.lemma }),
  }
}

function bounds(kind: string | undefined, value: number): Quantity {
  if (kind === 'low') return { low: value }
  if (kind === 'high') return { high: value }
  return kind === 'about' ? {} : { low: value, high: value }
}

function hedgeBefore(
  knowledge: Knowledge,
  text: string,
  start: number,
): { readonly kind: string; readonly words: string; readonly start: number } | undefined {
  const before = text.slice(Math.max(0, start - 24), start).toLowerCase()
  const kinds = ['low', 'high', 'about'].flatMap((kind) =>
    Object.keys(knowledge.hedges[kind] ?? {}).map((words) => ({ kind, words })),
  )
  // "no more than" is no "more than": the longest wins.
  const found = kinds
    .filter(({ words }) => before.endsWith(`${words} `))
    .filter(({ words }) => !/\p{L}/u.test(before.at(-words.length - 2) ?? ' '))
    .sort((one, other) => other.words.length - one.words.length)[0]
  if (found !== undefined) return { ...found, start: start - found.words.length - 1 }
  return undefined
}

/** "30-*day*": the unit that is written onto the number. */
function joinedUnit(text: string, end: number): CountedNoun | undefined {
  const word = /^-(\p{L}+)/u.exec(text.slice(end, end + 24))?.[1]
  const lemma = word?.toLowerCase().replace(/s$/, '')
  if (word === undefined || lemma === undefined || UNITS[lemma] === undefined) return undefined
  return { lemma, first: end + 1, end: end + 1 + word.length }
}

function nounBehind(text: string, words: readonly Token[], end: number): CountedNoun | undefined {
  let found: { lemma: string; first: number; end: number } | undefined
  let steps = 0
  for (const token of words) {
    if (token.start < end) continue
    const isJoint = token.upos === 'PUNCT' && /^[-‐]$/.test(text.slice(token.start, token.end))
    if (token.upos === 'NOUN')
      found = { lemma: token.base, first: found?.first ?? token.start, end: token.end }
    else if (found !== undefined || steps > 3) break
    else if (
      !isJoint &&
      token.upos !== 'ADJ' &&
      token.upos !== 'PROPN' &&
      !/^of$/i.test(text.slice(token.start, token.end))
    )
      break
    steps++
  }
  return found
}
