import type { PARTS } from './claims.ts'
import type { PredictedEvent } from './shapes.ts'

/** What the scorer reports. Shares are between 0 and 1, and `NaN` where nothing was asked for. */
export interface Report {
  readonly claims: {
    readonly gold: number
    readonly predicted: number
    readonly recall: number
    readonly precision: number
    /** Share of gold claims whose parties, time, place, status and figures are right too. */
    readonly full: number
    /** How often a passage without a happening was read as one. */
    readonly analysisAsFact: number
  }
  /** Means over the claims that were found. */
  readonly ofFound: Readonly<Record<(typeof PARTS)[number], number>>
  readonly quotes: {
    readonly gold: number
    readonly recall: number
    readonly precision: number
    readonly speaker: number
  }
  readonly furniture: {
    readonly gold: number
    readonly predicted: number
    readonly recall: number
    readonly precision: number
    readonly leaks: number
  }
  readonly events?: {
    readonly goldPairs: number
    readonly predictedPairs: number
    readonly recall: number
    readonly precision: number
    readonly sources: Readonly<Record<string, PredictedEvent['sources'] | null>>
  }
}

/** Mean of what was asked for; `NaN` when nothing was. */
export function mean(scores: readonly (number | undefined)[]): number {
  const asked = scores.filter((score) => score !== undefined)
  return asked.length === 0 ? Number.NaN : total(asked) / asked.length
}

/** Sum of numbers, added up from the left. */
export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** The report as one line of text a part. */
export function renderReport(report: Report): readonly string[] {
  return Object.entries(report).map(([part, values]) => {
    const cells = Object.entries(values).map(([name, value]) => `${name} ${renderValue(value)}`)
    return [part.padEnd(10), ...cells].join('   ')
  })
}

function renderValue(value: unknown): string {
  if (typeof value !== 'number') return JSON.stringify(value)
  if (Number.isNaN(value)) return '–'
  return Number.isInteger(value) ? String(value) : value.toFixed(3)
}
