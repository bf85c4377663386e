import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figures, Measured } from '../floors.ts'
import { readConllu, type Tree, type TreeText, textsOf } from './conllu.ts'
import type { Reader } from './reader.ts'
import { namesIn, readIob, scoreNames } from './score-names.ts'
import { scoreRaw } from './score-raw.ts'
import { scoreTrees } from './score-trees.ts'
import type { Ratios } from './tally.ts'

/** What is asked of the reader on a set: trees for given words, texts from their letters, names. */
export type Task = 'trees' | 'raw' | 'names'

/** A corpus, or a part of one, with a task. */
export interface CoreSet {
  readonly name: string
  readonly task: Task
  readonly file: string
  /** Sentences whose ids begin so; all where it is absent. */
  readonly prefix?: string
  /** Relations that are scored one by one. */
  readonly relations?: readonly string[]
}

/** A set with its scores, and those of single relations or kinds of names with their two halves. */
export interface CoreMeasured extends Measured {
  readonly ratios: ReadonlyMap<string, Ratios>
}

const shared = join(import.meta.dirname, '..', '..', '..', 'shared')
const trees = join(shared, 'treebanks')
const names = join(shared, 'ner')

/** Relations that tell who did what to whom. */
const TOLD = [
  'nsubj',
  'nsubj:pass',
  'obj',
  'ccomp',
  'xcomp',
  'conj',
  'obl',
  'nmod',
  'appos',
  'acl:relcl',
] as const

/** The news of PUD alone; its other half is encyclopedia. */
const NEWS = { file: join(trees, 'pud.conllu'), prefix: 'n' } as const

/** The sets that are measured, in order. None is part of this repository, and none is trained on. */
export const CORE_SETS: readonly CoreSet[] = [
  { name: 'ewt-test', task: 'trees', file: join(trees, 'ewt-test.conllu') },
  { name: 'pud-news', task: 'trees', ...NEWS, relations: TOLD },
  { name: 'gum-test-news', task: 'trees', file: join(trees, 'gum-test-news.conllu') },
  { name: 'pud', task: 'raw', file: NEWS.file },
  { name: 'uner-pud', task: 'names', file: join(names, 'uner-pud.iob2') },
  { name: 'uner-ewt-test', task: 'names', file: join(names, 'uner-ewt-test.iob2') },
  { name: 'cross-pol-test', task: 'names', file: join(names, 'cross-pol-test.txt') },
]

/** Whether a set is on this machine. */
export function isHere({ file }: CoreSet): boolean {
  return existsSync(file)
}

/** The texts of a treebank, built anew. */
export function readTexts(set: CoreSet): readonly TreeText[] {
  return textsOf(readTrees(set))
}

/** Has a set read, and scores what came of it. */
export function measure(set: CoreSet, reader: Reader): CoreMeasured {
  const hash = createHash('sha256').update(readFileSync(set.file)).digest('hex')
  return { hash, ...MEASURES[set.task](set, reader) }
}

type Scored = Omit<CoreMeasured, 'hash'>

const MEASURES: Readonly<Record<Task, (set: CoreSet, reader: Reader) => Scored>> = {
  trees: measureTrees,
  raw: measureRaw,
  names: measureNames,
}

function measureTrees(set: CoreSet, reader: Reader): Scored {
  const gold = readTrees(set).map(({ words }) => words)
  const read = reader.analyse(gold.map((words) => words.map(({ form }) => form)))
  const { words, upos, xpos, lemma, feats, noPunctuation, relations } = scoreTrees(gold, read)
  const wanted = (set.relations ?? []).flatMap((name): readonly [string, Ratios][] => {
    const ratios = relations.get(name)
    return ratios === undefined ? [] : [[name, ratios]]
  })
  const ratios = new Map(wanted)
  const counts = { sentences: gold.length, words }
  const scores = { upos, xpos, lemma, feats, ...noPunctuation, ...halvesJoined(ratios) }
  return { counts, scores, ratios }
}

function measureRaw(set: CoreSet, reader: Reader): Scored {
  const pairs = readTexts(set).map((gold) => ({ gold, read: reader.read(gold.text) }))
  const ratios = new Map<string, Ratios>(Object.entries(scoreRaw(pairs)))
  return { counts: countsOf(ratios), scores: halvesJoined(ratios), ratios }
}

function measureNames(set: CoreSet, reader: Reader): Scored {
  const gold = readIob(readFileSync(set.file, 'utf8'))
  const read = reader.analyse(gold.map(({ words }) => words))
  const scores = scoreNames(
    gold.map(({ labels }) => namesIn(labels)),
    read.map((words) => namesIn(words.map(({ name }) => name))),
  )
  const ratios = new Map<string, Ratios>(Object.entries(scores))
  return {
    counts: { sentences: gold.length, ...countsOf(ratios) },
    scores: halvesJoined(ratios),
    ratios,
  }
}

function readTrees({ file, prefix = '' }: CoreSet): readonly Tree[] {
  return readConllu(readFileSync(file, 'utf8')).filter(({ id }) => id.startsWith(prefix))
}

/** F1 of each, by name; NaN, where there was nothing to find, is left out. */
function halvesJoined(ratios: ReadonlyMap<string, Ratios>): Figures {
  const scored = [...ratios].filter(([, { f1 }]) => !Number.isNaN(f1))
  return Object.fromEntries(scored.map(([name, { f1 }]) => [name, f1]))
}

function countsOf(ratios: ReadonlyMap<string, Ratios>): Figures {
  return Object.fromEntries([...ratios].map(([name, { gold }]) => [name, gold]))
}
