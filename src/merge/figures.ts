import type { EventFigure } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import type { Figure } from '../model/quantity.ts'
import { append } from './append.ts'
import type { PlacedClaim } from './comparable.ts'
import { byMoment } from './moments.ts'

/** A figure of one claim. */
export interface PlacedFigure extends PlacedClaim {
  readonly figure: Figure
}

/**
 * The figures of an event, each measure and unit by itself, in the order of their measures; within
 * one, in the order in which the corpus could know them.
 */
export function groupFigures(placed: readonly PlacedClaim[]): readonly (readonly PlacedFigure[])[] {
  const groups = new Map<string, PlacedFigure[]>()
  for (const { claim, reading } of [...placed].sort(byMoment)) {
    for (const { value: figure } of claim.figures) {
      const key = JSON.stringify([figure.measure, figure.unit ?? ''])
      append(groups, key, { claim, reading, figure })
    }
  }
  return [...groups].sort(([a], [b]) => byCodeUnit(a, b)).map(([, group]) => group)
}

/**
 * Low, best and high of every measure over all claims of an event. Nothing is averaged: `best` is
 * the newest exact figure, unless a view is asked for another rule.
 */
export function mergeFigures(placed: readonly PlacedClaim[]): readonly EventFigure[] {
  return groupFigures(placed).flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { measure, unit } = first.figure
    const figures = group.map(({ figure }) => figure)
    const best = overtaken(figures) ?? newestOf(figures.filter(isExact)) ?? newestOf(figures)
    const named = best === undefined ? [] : [best]
    const lows = figures.flatMap((figure) => lowest(figure) ?? [])
    const highs = figures.flatMap((figure) => highest(figure) ?? [])
    const low = lows.length === 0 ? undefined : least([...lows, ...named])
    const top = greatest([...highs, ...named])
    // "Seven", then "at least eight": how many there were in the end is open.
    const isOpen = highs.length === 0 || figures.some(({ low = 0 }) => low > greatest(highs))
    const high = isOpen ? undefined : top
    return [
      {
        measure,
        ...(low === undefined ? {} : { low }),
        ...(best === undefined ? {} : { best }),
        ...(high === undefined ? {} : { high }),
        ...(unit === undefined ? {} : { unit }),
        claims: [...new Set(group.map(({ claim }) => claim.id))],
      },
    ]
  })
}

/** The number that came up last; one that a later document only recalls is not new again. */
function newestOf(figures: readonly Figure[]): number | undefined {
  return [...new Set(figures.flatMap(({ value }) => value ?? []))].at(-1)
}

/** The least that newer words leave, where the newest exact number lies below it: "seven", then "at least eight". */
function overtaken(figures: readonly Figure[]): number | undefined {
  const last = figures.findLastIndex(isExact)
  const exact = figures[last]?.value
  if (exact === undefined) return undefined
  const newer = figures.slice(last + 1).filter(({ value }) => value !== undefined)
  const over = newer.filter(({ low = 0 }) => low > exact)
  return newestOf(over)
}

/** Whether the words name one number and do not loosen it. */
function isExact({ value, low, high, hedge }: Figure): boolean {
  return value !== undefined && hedge === undefined && (low ?? value) === (high ?? value)
}

/** The least that a figure may be; nothing where the words leave it open. */
export function lowest(figure: Figure): number | undefined {
  const { value, low, high, hedge } = figure
  if (low !== undefined) return low
  // "up to ten" is ten at most; "about ten" is ten as far as it is known.
  return high !== undefined && hedge !== undefined ? undefined : value
}

/** The most that a figure may be; nothing where the words leave it open. */
export function highest(figure: Figure): number | undefined {
  return figure.high ?? (isExact(figure) ? figure.value : undefined)
}

/** Whether two claims name the same number of the same things. */
export function sameFigure(a: Figure, b: Figure): boolean {
  if (a.measure !== b.measure || (a.unit ?? '') !== (b.unit ?? '')) return false
  return a.value !== undefined && a.value === b.value
}

/** Whether two figures of one measure can both be right. "Dozens" and 27 can. */
export function canBothHold(a: Figure, b: Figure): boolean {
  if (a.value !== undefined && a.value === b.value) return true
  const [from, to] = [
    Math.max(lowest(a) ?? Number.NEGATIVE_INFINITY, lowest(b) ?? Number.NEGATIVE_INFINITY),
    Math.min(highest(a) ?? Number.POSITIVE_INFINITY, highest(b) ?? Number.POSITIVE_INFINITY),
  ]
  return from <= to
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
}
