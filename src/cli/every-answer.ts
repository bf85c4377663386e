import { readExportNames } from '../export/export-names.ts'
import { FORMATS } from '../export/formats.ts'
import { geoJsonFeatures } from '../export/geojson.ts'
import { exportSource } from '../export/source.ts'
import { viewBrief } from '../views/brief.ts'
import { annexOf } from '../views/brief-sections.ts'
import type { Corpus } from '../views/corpus.ts'
import { viewDeadlines } from '../views/deadlines.ts'
import { viewDemands } from '../views/demands.ts'
import { viewDifferences } from '../views/differences.ts'
import { viewIncidents } from '../views/incidents.ts'
import { viewIssues } from '../views/issue-summaries.ts'
import { viewIssue } from '../views/issues.ts'
import { viewMeetings } from '../views/meetings.ts'
import { viewPositions } from '../views/positions.ts'
import { viewQuotes } from '../views/quotes.ts'
import { viewTimeline } from '../views/timeline.ts'
import { openParties } from './parties.ts'

/** Everything that commands print of a record as it is now, by the name of the command, one at a time. */
export async function* everyAnswer(
  corpus: Corpus,
): AsyncGenerator<readonly [name: string, answer: unknown], void> {
  const { sideOf, issues } = await openParties(undefined)
  yield ['events', corpus.events]
  yield ['timeline', viewTimeline(corpus)]
  yield ['quotes', viewQuotes(corpus)]
  yield ['meetings', viewMeetings(corpus, { sideOf })]
  yield ['positions', viewPositions(corpus, { sideOf })]
  yield ['issues', viewIssues(corpus, { sideOf })]
  for (const { id } of issues) yield [`issues ${id}`, viewIssue(corpus, id, { sideOf })]
  yield ['demands', viewDemands(corpus, { sideOf })]
  yield ['deadlines', viewDeadlines(corpus, { sideOf })]
  yield ['incidents', viewIncidents(corpus, { sideOf })]
  yield ['differences', viewDifferences(corpus)]
  const brief = viewBrief({ readings: [], events: [] }, corpus, WHOLE)
  yield ['brief', [brief, annexOf(brief.sections)]]
  const source = exportSource(corpus, readExportNames(undefined))
  for (const name of JSON_LINES) {
    const lines = Iterator.from(FORMATS[name].write(source).text)
    yield [`export ${name}`, lines.map((line) => JSON.parse(line))]
  }
  yield ['export geojson', geoJsonFeatures(source)]
}

const WHOLE = { from: '0001-01-01', until: '9999-12-31', limit: Number.MAX_SAFE_INTEGER }
const JSON_LINES = ['events-jsonl', 'plover', 'annotations'] as const
