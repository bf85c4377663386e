// Writes the card of a model beside it: its hash, what it was trained on, under which licences, and what it scores.
//   node train/card.ts [TEXTS.jsonl...]          (the texts without trees that it was trained on, if any)
import { createHash } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { openReader } from '../bench/core/ours.ts'
import { CORE_SETS, measure } from '../bench/core/sets.ts'

const root = join(import.meta.dirname, '..')
const corpora = process.env['CORPORA'] ?? join(root, '..', 'shared')
const model = join(root, 'models', 'english.bin')
const card = join(root, 'models', 'english.json')

const TRAINED_ON = [
  ['treebanks/ewt-train.conllu', 'UD English-EWT', 'CC BY-SA 4.0'],
  ['treebanks/gum-train-ccby.conllu', 'UD English-GUM, its genres of free texts', 'CC BY 4.0'],
  ['ner/uner-ewt-train.iob2', 'Universal NER on EWT', 'CC BY-SA 4.0'],
  ['ner/cross-pol-train.txt', 'CrossNER politics', 'MIT'],
  ['ner/cross-pol-dev.txt', 'CrossNER politics', 'MIT'],
  ['ner/wikigold.txt', 'WikiGold', 'CC BY 4.0'],
  ['ner/btc.conll', 'Broad Twitter Corpus, the tweets that name a body or a place', 'CC BY 4.0'],
] as const

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

function main(texts: readonly string[]): void {
  const start = { sha256: hashOf(model), bytes: statSync(model).size }
  // The reader opens no model but the one that its card describes.
  writeFileSync(card, JSON.stringify(start))
  const reader = openReader()
  const scores = Object.fromEntries(
    CORE_SETS.map((set) => [set.name, measure(set, reader).scores] as const),
  )
  const described = {
    ...start,
    language: 'English',
    licence: 'CC BY-SA 4.0',
    trainedOn: TRAINED_ON.map(([file, name, licence]) => ({
      name,
      licence,
      file: basename(file),
      sha256: hashOf(join(corpora, file)),
    })),
    textsWithoutTrees: texts.map((path) => ({ file: basename(path), sha256: hashOf(path) })),
    vectors: 'GloVe 6B, 100 dimensions, first 100,000 words (public domain, PDDL)',
    names: 'GeoNames (CC BY 4.0) and our own lists, as marks on words',
    neverTrainedOn: ['UD English-PUD', 'Universal NER on PUD'],
    scores,
  }
  writeFileSync(card, `${JSON.stringify(described, null, 2)}\n`)
}

main(process.argv.slice(2))
