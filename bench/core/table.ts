import type { Pins } from '../floors-file.ts'
import type { CoreMeasured } from './sets.ts'
import type { Ratios } from './tally.ts'

/** Rows of cells, the first a row of headings, as lines with even columns. */
export function renderTable(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, cell.length)
  }
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}

/** A line a score, a column a set: the score now in percent, and its floor. */
export function renderScores(
  pins: Pins,
  measured: ReadonlyMap<string, CoreMeasured>,
  names: readonly string[],
): readonly string[] {
  const cell = (set: string, name: string): string => {
    const score = measured.get(set)?.scores[name]
    return score === undefined ? '' : withFloor(score, pins[set]?.floors[name])
  }
  return renderTable([
    ['', ...measured.keys()],
    ...names.map((name) => [name, ...[...measured.keys()].map((set) => cell(set, name))]),
  ])
}

/** A line for each thing to find: how often it stands in gold, and how well it is found. */
export function renderRatios(
  floors: Readonly<Record<string, number>>,
  ratios: ReadonlyMap<string, Ratios>,
): readonly string[] {
  return renderTable([
    ['', 'in gold', 'precision', 'recall', 'F1'],
    ...[...ratios].map(([name, { gold, precision, recall, f1 }]) => [
      name,
      String(gold),
      percent(precision),
      percent(recall),
      withFloor(f1, floors[name]),
    ]),
  ])
}

/** `95.71`, of a share. */
export function percent(share: number): string {
  return Number.isNaN(share) ? 'none' : (share * 100).toFixed(2)
}

function withFloor(score: number, floor: number | undefined): string {
  return floor === undefined ? percent(score) : `${percent(score)} ≥ ${percent(floor)}`
}
