// How well mentions of events, as given, are put together within and across documents (ECB+, development topics): MUC, B³ and
// CEAFe, beside the baseline that joins all mentions of one head lemma. A set that is not at hand is passed over.
//   node bench/merge.ts [FILE]
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ENOUGH } from '../src/merge/weights.ts'
import { renderTable } from './core/table.ts'
import { bCubed, type Counts, ceafE, muc, type Partition } from './coreference-score.ts'
import { type Mention, readMentions } from './merge/mentions.ts'
import { groupedBy, joined, type Pair, weighedPairs } from './merge/partitions.ts'

const FILE = join(import.meta.dirname, '..', '..', 'shared', 'bench', 'ecbplus-dev.jsonl')
const FOLDS = 5
const THRESHOLDS = [4.5, 5, 5.5, 6, 6.5, 7]
const MEASURES = { MUC: muc, 'B³': bCubed, CEAFe: ceafE }

function main(): void {
  const [file = FILE] = process.argv.slice(2)
  if (!existsSync(file)) {
    console.log(`No ${file}: nothing to measure.`)
    return
  }
  // The makers of the set checked some of its sentences, and advise to measure on those.
  const all = readMentions(file)
  report(
    'mentions in checked sentences',
    all.filter(({ validated }) => validated),
  )
  report('all mentions', all)
}

function report(title: string, mentions: readonly Mention[]): void {
  const pairs = weighedPairs(mentions)
  const tuned = thresholds(mentions, pairs)
  const rows = Object.entries({
    'corpus-wide: same lemma': groupedBy(mentions, ({ lemma }) => lemma),
    'corpus-wide: ours': joined(mentions, pairs),
    [`corpus-wide: ours, ${FOLDS} folds`]: joined(
      mentions,
      pairs,
      ({ one, points }) => points >= (tuned.get(mentions[one]?.topic ?? '') ?? ENOUGH),
    ),
    'within topics: same lemma': groupedBy(mentions, ({ topic, lemma }) => `${topic} ${lemma}`),
    'within topics: ours': joined(
      mentions,
      pairs.filter(({ one, other }) => mentions[one]?.topic === mentions[other]?.topic),
    ),
  })
  const key = groupedBy(mentions, ({ cluster }) => cluster)
  console.log(`${title}: ${mentions.length}, of ${key.length} events`)
  const head = ['', ...Object.keys(MEASURES).flatMap((name) => [`${name} P`, 'R', 'F1']), 'CoNLL']
  const scored = rows.map(([name, response]) => [name, ...cellsOf(key, response)])
  console.log(renderTable([head, ...scored]).join('\n'))
}

/** For each topic, the threshold that does best on the topics of other folds. */
function thresholds(
  mentions: readonly Mention[],
  pairs: readonly Pair[],
): ReadonlyMap<string, number> {
  const topics = [...new Set(mentions.map(({ topic }) => topic))].sort()
  const foldOf = new Map(topics.map((topic, index) => [topic, index % FOLDS]))
  const best = Array.from({ length: FOLDS }, (_, fold) => {
    const isOther = ({ topic }: Mention) => foldOf.get(topic) !== fold
    const others = mentions.filter(isOther)
    const places = new Map(others.map(({ key }, index) => [key, index]))
    const kept = pairs.flatMap(({ one, other, points }) => {
      const [a, b] = [one, other].map((index) => places.get(mentions[index]?.key ?? ''))
      return a === undefined || b === undefined ? [] : [{ one: a, other: b, points }]
    })
    const key = groupedBy(others, ({ cluster }) => cluster)
    const tried = THRESHOLDS.map((threshold) => ({
      threshold,
      score: conll(
        key,
        joined(others, kept, ({ points }) => points >= threshold),
      ),
    }))
    return tried.reduce((a, b) => (b.score > a.score ? b : a)).threshold
  })
  console.log(`thresholds by fold: ${best.join(', ')}; the program has ${ENOUGH}`)
  return new Map(topics.map((topic) => [topic, best[foldOf.get(topic) ?? 0] ?? ENOUGH]))
}

function cellsOf(key: Partition, response: Partition): readonly string[] {
  const cells = Object.values(MEASURES).flatMap((measure) => {
    const { precision, recall, f } = rates(measure(key, response))
    return [precision, recall, f].map(percent)
  })
  return [...cells, percent(conll(key, response))]
}

/** The mean of the three F1 scores, as the CoNLL shared tasks rank by. */
function conll(key: Partition, response: Partition): number {
  const all = Object.values(MEASURES).map((measure) => rates(measure(key, response)).f)
  return all.reduce((sum, f) => sum + f, 0) / all.length
}

function rates({ precision: p, precisionOf, recall: r, recallOf }: Counts): {
  readonly precision: number
  readonly recall: number
  readonly f: number
} {
  const [precision, recall] = [precisionOf && p / precisionOf, recallOf && r / recallOf]
  const sum = precision + recall
  return { precision, recall, f: sum === 0 ? 0 : (2 * precision * recall) / sum }
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}

main()
