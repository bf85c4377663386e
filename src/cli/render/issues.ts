import type { Act } from '../../views/acts.ts'
import type { ShortIds } from '../../views/ids.ts'
import type { IssueSummary } from '../../views/issue-summaries.ts'
import type { IssueAccount } from '../../views/issues.ts'
import { wordEventFigure, wordParties } from '../../views/wording.ts'
import type { Line } from '../output.ts'
import { renderDeadlines } from './deadlines.ts'
import { renderDemands } from './demands.ts'
import { renderPositions } from './positions.ts'
import { renderSources } from './timeline.ts'
import { count, noReport, renderPassage } from './words.ts'

/** All on one issue as lines of text, a section for each kind of thing, the empty ones told as empty. */
export function* renderIssue(
  account: IssueAccount,
  { short, documents }: { readonly short: ShortIds; readonly documents: number },
): Iterable<Line> {
  const { issue, positions, demands, accords, measures, threats, deadlines } = account
  yield { text: `${issue} · ${count(account.documents.length, 'document')}`, style: 'bold' }
  const sections: readonly (readonly [string, number, () => Iterable<Line>])[] = [
    ['Positions', positions.length, () => renderPositions(positions, short)],
    ['Put to others', demands.length, () => renderDemands(demands, short)],
    ['Agreed', accords.length, () => renderActs(accords, short)],
    ['Money and measures', measures.length, () => renderActs(measures, short)],
    ['Threats', threats.length, () => renderActs(threats, short)],
    ['Due', deadlines.length, () => renderDeadlines(deadlines, short)],
  ]
  for (const [title, length, render] of sections) {
    yield ''
    yield { text: title, style: 'bold' }
    if (length === 0) yield `  ${noReport(documents)}`
    else yield* render()
  }
}

function* renderActs(acts: Iterable<Act>, short: ShortIds): Iterable<Line> {
  for (const act of acts) {
    yield actLine(act, short(act.event))
    for (const passage of act.passages) yield `${INDENT}${renderPassage(passage)}`
  }
}

const INDENT = ' '.repeat(17)

function actLine({ type, mode, status, by, to, day, reported, ...act }: Act, id: string): string {
  const when = day ?? (reported === undefined ? 'no date' : `by ${reported}`)
  const parts = [
    mode === undefined ? type : `${type} (${mode})`,
    status === 'occurred' ? '' : status,
    wordParties(by, to),
    act.figures.map(wordEventFigure).join(', '),
    act.condition === undefined ? '' : `condition: ${act.condition.value}`,
    renderSources(act.sources),
    id,
  ]
  return `  ${when.padEnd(13)}  ${parts.filter((part) => part !== '').join(' · ')}`
}

const COLUMNS: readonly (readonly [string, (row: IssueSummary) => string | number])[] = [
  ['issue', ({ issue }) => issue],
  ['documents', ({ documents }) => documents],
  ['parties', ({ parties }) => parties.length],
  ['moves', ({ moves }) => moves],
  ['accepted', ({ demands }) => demands.accepted],
  ['refused', ({ demands }) => demands.refused],
  ['disputed', ({ demands }) => demands.disputed],
  ['open', ({ demands }) => demands.open],
  ['agreed', ({ accords }) => accords],
  ['measures', ({ measures }) => measures],
  ['threats', ({ threats }) => threats],
  ['due', ({ deadlines }) => deadlines],
]

/** Issues as a table, a row each. */
export function* renderIssues(issues: readonly IssueSummary[]): Iterable<Line> {
  if (issues.length === 0) return
  const rows = issues.map((issue) => COLUMNS.map(([, cell]) => String(cell(issue))))
  const heads = COLUMNS.map(([head]) => head)
  const widths = heads.map((head, at) => {
    return Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0))
  })
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
  yield { text: line(heads), style: 'bold' }
  for (const row of rows) yield line(row)
}
