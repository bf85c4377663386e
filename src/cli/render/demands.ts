import type { Answer } from '../../views/answers.ts'
import type { Demand } from '../../views/demands.ts'
import type { ShortIds } from '../../views/ids.ts'
import { wordParties } from '../../views/wording.ts'
import type { Line } from '../output.ts'
import { renderSources } from './timeline.ts'
import { renderPassage } from './words.ts'

/** What was put to others as lines of text: the words, then who said yes and who said no. */
export function* renderDemands(demands: Iterable<Demand>, short: ShortIds): Iterable<Line> {
  for (const demand of demands) {
    const { passages, answers } = demand
    yield { text: headLine(demand, short(demand.event)), style: 'bold' }
    for (const passage of passages) yield `${INDENT}${renderPassage(passage)}`
    for (const answer of answers) yield* renderAnswer(answer, short(answer.event))
    if (answers.length === 0) yield `${INDENT}no answer found`
  }
}

const INDENT = ' '.repeat(15)

function headLine(demand: Demand, id: string): string {
  const { kind, by, to, day, reported, issues, condition, due, sources } = demand
  const when = day ?? (reported === undefined ? 'no date' : `by ${reported}`)
  const parts = [
    kind,
    wordParties(by, to),
    issues.length === 0 ? '' : `about ${issues.map(({ value }) => value).join(', ')}`,
    condition === undefined ? '' : `condition: ${condition.value}`,
    due === undefined ? '' : `due ${due.value}`,
    renderSources(sources),
    id,
  ]
  return `${when.padEnd(13)}  ${parts.filter((part) => part !== '').join(' · ')}`
}

function* renderAnswer({ stance, by, why, passages }: Answer, id: string): Iterable<Line> {
  yield `${INDENT}${by.map(({ name }) => name).join(', ')} ${stance} (inferred: ${why}) · ${id}`
  for (const passage of passages) yield `${INDENT}  ${renderPassage(passage)}`
}
