import type { Corpus } from '../views/corpus.ts'
import { idsOf, type ShortIds, shortIds } from '../views/ids.ts'
import type { Line, Output } from './output.ts'
import { noReport } from './render/words.ts'

/** What a command answers with: the rows of a view, and how they are told. */
interface Answer<R extends Iterable<unknown>> {
  readonly corpus: Corpus
  readonly format: 'text' | 'json'
  readonly rows: R
  /** The rows as lines, which name things by as much of their ids as tells them apart; no lines where there are no rows. */
  readonly render: (rows: R, short: ShortIds) => Iterable<Line>
  /** What is said where there are no rows; that no document reports any, unless it is another thing. */
  readonly none?: string
}

/** Writes an answer, as JSON or in lines; gives the exit code of the command. */
export async function writeRows<R extends Iterable<unknown>>(
  output: Output,
  { corpus, format, rows, render, none = noReport(corpus.readings.length) }: Answer<R>,
): Promise<number> {
  if (format === 'json') {
    await output.jsonArray(rows)
    return 0
  }
  let isEmpty = true
  for (const line of render(rows, shortIds(idsOf(corpus)))) {
    isEmpty = false
    await output.write(line)
  }
  if (isEmpty) await output.write(none)
  return 0
}
