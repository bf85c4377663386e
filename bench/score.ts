import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type ClaimTally, PARTS, scoreClaims } from './score/claims.ts'
import { type Finding, scoreEvents } from './score/events.ts'
import { type FurnitureTally, scoreFurniture } from './score/furniture.ts'
import { namesBy } from './score/parties.ts'
import { type QuoteTally, scoreQuotes } from './score/quotes.ts'
import { mean, type Report, renderReport, total } from './score/report.ts'
import {
  documentKey,
  type Gold,
  type PredictedDocument,
  type PredictedEvent,
  readGold,
  readJson,
  readPredictions,
} from './score/shapes.ts'

/** Gold, and what was read of the same articles. */
export interface ScoreInput extends Gold {
  readonly predictions: readonly PredictedDocument[]
  readonly events?: readonly PredictedEvent[]
  /** Is told of each miss, one line at a time. */
  readonly show?: (line: string) => void
}

interface DocumentTally {
  readonly document: string
  readonly claims: ClaimTally
  readonly quotes: QuoteTally
  readonly furniture: FurnitureTally
}

/** Measures readings against what a careful reader gets out of the same articles. */
export function score(input: ScoreInput): Report {
  const { aliases, predictions, show = () => {} } = input
  const names = namesBy(aliases)
  const byDocument = new Map(predictions.map((one) => [documentKey(one.document), one]))
  const tallies = input.gold.map((gold): DocumentTally => {
    const predicted = byDocument.get(gold.doc) ?? { document: gold.doc }
    return {
      document: gold.doc,
      claims: scoreClaims(gold, predicted, names),
      quotes: scoreQuotes(gold, predicted, names),
      furniture: scoreFurniture(gold, predicted),
    }
  })
  for (const tally of tallies) for (const line of troubles(tally)) show(line)
  const report = {
    ...reportClaims(tallies.map(({ claims }) => claims)),
    quotes: reportQuotes(tallies.map(({ quotes }) => quotes)),
    furniture: reportFurniture(tallies.map(({ furniture }) => furniture)),
  }
  const events = reportEvents(input, tallies, show)
  return events === undefined ? report : { ...report, events }
}

function reportClaims(tallies: readonly ClaimTally[]): Pick<Report, 'claims' | 'ofFound'> {
  const gold = total(tallies.map(({ asked }) => asked))
  const found = tallies.flatMap((tally) => tally.found)
  const judged = found.flatMap(({ parts }) => (parts === undefined ? [] : [parts]))
  const predicted = found.length + total(tallies.map(({ extra }) => extra.length))
  const means = PARTS.map((part) => [part, mean(judged.map((parts) => parts[part]))])
  return {
    claims: {
      gold,
      predicted,
      recall: judged.length / gold,
      precision: found.length / Math.max(1, predicted),
      full: found.filter(({ full }) => full).length / gold,
      analysisAsFact: total(tallies.map(({ analysisAsFact }) => analysisAsFact.length)),
    },
    // Every part has its entry: they are made from the list that the type is made from.
    ofFound: Object.fromEntries(means) as Report['ofFound'],
  }
}

function reportQuotes(tallies: readonly QuoteTally[]): Report['quotes'] {
  const gold = total(tallies.map((tally) => tally.gold))
  const found = total(tallies.map((tally) => tally.found))
  const predicted = total(tallies.map((tally) => tally.predicted))
  return {
    gold,
    recall: found / gold,
    precision: Math.min(1, found / Math.max(1, predicted)),
    speaker: total(tallies.map((tally) => tally.speakers)) / gold,
  }
}

function reportFurniture(tallies: readonly FurnitureTally[]): Report['furniture'] {
  const gold = total(tallies.map((tally) => tally.gold))
  const predicted = total(tallies.map((tally) => tally.predicted))
  return {
    gold,
    predicted,
    recall: total(tallies.map((tally) => tally.found)) / gold,
    precision: total(tallies.map((tally) => tally.right)) / Math.max(1, predicted),
    leaks: total(tallies.map((tally) => tally.leaks)),
  }
}

function reportEvents(
  { across, events }: ScoreInput,
  tallies: readonly DocumentTally[],
  show: (line: string) => void,
): Report['events'] {
  if (across === undefined || events === undefined) return undefined
  const findings = new Map<string, Finding>(
    tallies.flatMap(({ document, claims }) =>
      claims.found.map(({ gold, predicted }) => [gold.id, { document, predicted }]),
    ),
  )
  const tally = scoreEvents(across, events, findings)
  tally.troubles.forEach(show)
  const { goldPairs, predictedPairs, rightPairs, sources } = tally
  const precision = predictedPairs === 0 ? 0 : rightPairs / predictedPairs
  return { goldPairs, predictedPairs, recall: rightPairs / goldPairs, precision, sources }
}

function troubles({ document, claims, quotes, furniture }: DocumentTally): readonly string[] {
  const partly = claims.found.flatMap(({ gold, parts, full }) => {
    if (full || parts === undefined) return []
    const weak = PARTS.flatMap((part) => {
      const value = parts[part]
      return value === undefined || value === 1 ? [] : [`${part} ${value.toFixed(1)}`]
    })
    return [`claim partly   ${gold.id}  ${weak.join(', ')}`]
  })
  return [
    ...partly,
    ...claims.missed.map(
      ({ id, type, quote }) => `claim missed   ${id}  ${type}  ${quote.slice(0, 90)}`,
    ),
    ...claims.extra.map(
      ({ type, start, end }) => `claim extra    ${document}  ${type}  ${start}–${end}`,
    ),
    ...claims.analysisAsFact.map((id) => `analysis read as fact  ${id}`),
    ...quotes.troubles,
    ...furniture.troubles,
  ]
}

function main(): number {
  const { values } = parseArgs({
    options: {
      gold: { type: 'string' },
      pred: { type: 'string' },
      events: { type: 'string' },
      json: { type: 'boolean', default: false },
      show: { type: 'boolean', default: false },
    },
  })
  if (values.gold === undefined || values.pred === undefined) {
    console.error(
      'usage: node bench/score.ts --gold DIR --pred FILE.jsonl [--events FILE.json] [--json] [--show]',
    )
    return 1
  }
  const report = score({
    ...readGold(values.gold),
    predictions: readPredictions(readFileSync(values.pred, 'utf8')),
    ...(values.events !== undefined && {
      events: readJson<readonly PredictedEvent[]>(values.events),
    }),
    ...(values.show && { show: (line: string) => console.log(line) }),
  })
  const lines = values.json ? [JSON.stringify(report)] : renderReport(report)
  for (const line of lines) console.log(line)
  return 0
}

if (import.meta.main) process.exitCode = main()
