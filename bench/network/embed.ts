import {
  affixes,
  fnv,
  grams,
  MOST_GRAMS,
  NO_GRAM,
  plain,
  shapeRow,
  vectorKeys,
  wordKey,
} from '../../src/annotate/core/features.ts'
import { MARKS } from '../../src/annotate/core/marks.ts'
import type { ModelFile } from '../../src/annotate/core/model-file.ts'
import type { NetworkInput } from '../../src/annotate/core/network.ts'
import { HASH_SEEDS } from '../../src/annotate/core/weights.ts'

/** Sentences as other programs are given them: a row of numbers a word, the root's first. */
export interface Embedder {
  /** Numbers a word gets from its form; its marks follow. */
  readonly columns: number
  /** Rows of `columns + MARKS`. */
  embed(sentence: NetworkInput): Float32Array
}

/** Embeds from the tables of the model file, as `src/annotate/core/word-rows.ts` does from shared memory. */
export function openEmbedder(file: ModelFile): Embedder {
  const vectors = openTable(file, 'vectors')
  const words = openTable(file, 'words')
  const vectorRow = finder(file, 'vectors')
  const wordRow = finder(file, 'words')
  const affixTable = openTable(file, 'affixes')
  const gramTable = openTable(file, 'grams')
  const shapes = openTable(file, 'shapes')
  const root = numbers(file, 'root', Float32Array)
  const columns = root.length

  function fill(out: Float32Array, form: string): void {
    const flat = plain(form)
    const low = flat.toLowerCase()
    const groups = grams(low)
    const vector = vectorKeys(low).map(vectorRow)
    let at = 0
    const add = (table: Table, rows: readonly number[], factor = 1): void => {
      for (const row of rows) table.add(out.subarray(at), row, factor)
    }
    add(vectors, [vector.find((row) => row > 0) ?? 0])
    at += vectors.columns
    add(words, [wordRow(wordKey(low))])
    at += words.columns
    add(affixTable, affixes(low))
    at += affixTable.columns
    add(gramTable, groups, 1 / groups.length)
    add(gramTable, [NO_GRAM], (MOST_GRAMS - groups.length) / groups.length)
    at += gramTable.columns
    add(shapes, [shapeRow(flat)])
  }

  return {
    columns,
    embed({ words: forms, marks }) {
      const width = columns + MARKS
      const out = new Float32Array((forms.length + 1) * width)
      out.set(root)
      for (const [index, form] of forms.entries()) {
        const row = out.subarray((index + 1) * width, (index + 2) * width)
        fill(row, form)
        for (let mark = 0; mark < MARKS; mark++)
          row[columns + mark] = ((marks[index] ?? 0) >> mark) & 1
      }
      return out
    },
  }
}

interface Table {
  readonly columns: number
  add(out: Float32Array, row: number, factor: number): void
}

function openTable(file: ModelFile, name: string): Table {
  const weights = numbers(file, name, Int8Array)
  const scales = numbers(file, `${name}.scale`, Float32Array)
  const columns = weights.length / scales.length
  return {
    columns,
    add(out, row, factor) {
      const scale = (scales[row] ?? 0) * factor
      for (let column = 0; column < columns; column++)
        out[column] = (out[column] ?? 0) + scale * (weights[row * columns + column] ?? 0)
    },
  }
}

/** Row of a word, 0 when the table does not have it. */
function finder(file: ModelFile, name: string): (word: string) => number {
  const hashes = numbers(file, `${name}.hash`, Uint32Array)
  const rows = new Map<string, number>()
  for (let at = 0; at < hashes.length; at += 2)
    rows.set(`${hashes[at]} ${hashes[at + 1]}`, at / 2 + 1)
  return (word) => rows.get(HASH_SEEDS.map((seed) => fnv(word, seed)).join(' ')) ?? 0
}

interface Numbers<T> {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: ArrayBuffer): T
}

function numbers<T>({ header, bytes }: ModelFile, name: string, Kind: Numbers<T>): T {
  const place = header.tensors[name]
  if (place === undefined) throw new Error(`the model has no tensor ${name}`)
  const count = place.shape.reduce((product, size) => product * size, 1)
  return new Kind(bytes.slice(place.at, place.at + count * Kind.BYTES_PER_ELEMENT).buffer)
}
