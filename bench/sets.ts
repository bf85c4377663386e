import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { byCodeUnit } from '../src/model/id.ts'
import { type Measured, scoresOf } from './floors.ts'
import { type Gold, type PredictedEvent, readGold, readPredictions } from './score/shapes.ts'
import { readSentences, scoreTypes } from './score/types.ts'
import { score } from './score.ts'

/** Articles and what a careful reader gets out of them. */
export interface GoldSet {
  readonly name: string
  readonly texts: string
  readonly gold: string
}

const root = join(import.meta.dirname, '..')
const shared = join(root, '..', 'shared')

/** The sets that the gate measures, in order. Only the first is part of this repository. */
export const SETS: readonly GoldSet[] = [
  {
    name: 'examples',
    texts: join(root, 'examples', 'ukraine-talks'),
    gold: join(root, 'gold', 'examples'),
  },
  { name: 'seeds', texts: join(shared, 'seeds'), gold: join(shared, 'gold', 'seeds') },
  {
    name: 'wikinews',
    texts: join(shared, 'gold', 'wikinews'),
    gold: join(shared, 'gold', 'wikinews'),
  },
]

/** Single sentences, each with a type and parties. */
export interface SentenceSet {
  readonly name: string
  readonly sentences: string
}

/** The sets of single sentences that are measured. None is part of this repository. */
export const SENTENCE_SETS: readonly SentenceSet[] = [
  { name: 'plv', sentences: join(shared, 'bench', 'plv.jsonl') },
  { name: 'plover-gsr', sentences: join(shared, 'bench', 'plover-gsr.jsonl') },
]

/** Whether a set is on this machine. */
export function isHere(set: GoldSet | SentenceSet): boolean {
  return 'sentences' in set
    ? existsSync(set.sentences)
    : existsSync(set.texts) && existsSync(set.gold)
}

/** Is told of each miss, one line at a time. */
type Show = (line: string) => void

/** Reads the articles or sentences of a set with the program as it is, from the command line, and scores it. */
export function measure(set: GoldSet | SentenceSet, show?: Show): Measured {
  return 'sentences' in set ? measureSentences(set, show) : measureArticles(set, show)
}

function measureSentences({ sentences: path }: SentenceSet, show?: Show): Measured {
  const sentences = readSentences(path)
  const read = readPredictions(readout('extract', path, '--format', 'jsonl'))
  const predictions = new Map(read.map((one) => [one.document.split('/').at(-1) ?? '', one]))
  return {
    hash: createHash('sha256').update(readFileSync(path)).digest('hex'),
    counts: { sentences: sentences.length },
    scores: scoreTypes(sentences, predictions, show),
  }
}

function measureArticles(set: GoldSet, show?: Show): Measured {
  const gold = readGold(set.gold)
  const predictions = readPredictions(readout('extract', set.texts, '--format', 'jsonl'))
  const events = gold.across === undefined ? undefined : readEvents(set.texts)
  const report = score({
    ...gold,
    predictions,
    ...(events !== undefined && { events }),
    ...(show !== undefined && { show }),
  })
  return { hash: hashOf(set), counts: countsOf(gold), scores: scoresOf(report) }
}

/** The events of a fresh record of a folder. */
function readEvents(texts: string): readonly PredictedEvent[] {
  const place = mkdtempSync(join(tmpdir(), 'readout-gate-'))
  try {
    const record = join(place, 'record.db')
    readout('read', texts, '-o', record)
    // The shape is the interchange format's.
    return JSON.parse(readout('events', record, '--format', 'json')) as readonly PredictedEvent[]
  } finally {
    rmSync(place, { recursive: true })
  }
}

function readout(...args: readonly string[]): string {
  const main = join(root, 'src', 'cli', 'main.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  if (status === 0) return stdout
  throw new Error(`readout ${args.join(' ')} ended with ${status}:\n${stderr}`)
}

/** SHA-256 over the names and bytes of all files of a set. */
function hashOf({ texts, gold }: GoldSet): string {
  const hash = createHash('sha256')
  for (const folder of new Set([texts, gold])) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    const paths = files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
    for (const path of paths.sort(byCodeUnit)) {
      const bytes = readFileSync(path)
      hash.update(`${path.slice(folder.length + 1)}\n${bytes.length}\n`).update(bytes)
    }
  }
  return hash.digest('hex')
}

function countsOf({ gold, across }: Gold): Measured['counts'] {
  const count = (of: (document: Gold['gold'][number]) => number): number =>
    gold.reduce((sum, document) => sum + of(document), 0)
  return {
    documents: gold.length,
    claims: count(({ claims }) => claims.length),
    notClaims: count(({ notClaims = [] }) => notClaims.length),
    quotes: count(({ quotes }) => quotes.length),
    furniture: count(({ furniture }) => furniture.length),
    events: across?.events.length ?? 0,
  }
}
