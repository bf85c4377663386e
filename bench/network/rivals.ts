import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** What a program says of a batch of sentences: numbers a sentence, a word, and a tag, label, head or relation. */
export type Scores = Readonly<Record<'tags' | 'names' | 'arcs' | 'rels', ScoreTensor>>

/** Numbers, and how many there are each way. */
export interface ScoreTensor {
  readonly data: Float32Array
  readonly dims: readonly number[]
}

/** A batch as the other programs are given it. */
export interface Feed {
  /** `sentences * size * columns` numbers, noughts after the end of a sentence. */
  readonly words: Float32Array
  readonly sentences: number
  readonly size: number
  /** Words of each sentence with its root, the most first. */
  readonly lengths: readonly number[]
}

/** Another program that runs the same network. */
export interface Runner {
  readonly name: string
  /** Bytes of its package and of those that it needs. */
  readonly installed: number
  /** Milliseconds to load it and the network. */
  readonly load: number
  prepare(feed: Feed): () => Promise<Scores>
}

/** The part of ONNX Runtime that is used; both packages have it. */
interface OnnxRuntime {
  readonly env: { readonly wasm: { numThreads?: number } }
  readonly Tensor: new (
    type: 'float32' | 'int64',
    data: Float32Array | BigInt64Array,
    dims: readonly number[],
  ) => ScoreTensor
  readonly InferenceSession: {
    create(network: Uint8Array, options: object): Promise<{ run(feeds: object): Promise<Scores> }>
  }
}

const PROVIDERS = { 'onnxruntime-node': 'cpu', 'onnxruntime-web': 'wasm' } as const

/** The runners that are installed in a folder, and the names of those that are not. */
export async function openRunners(
  folder: string,
  network: string,
): Promise<{ readonly runners: readonly Runner[]; readonly missing: readonly string[] }> {
  const runners: Runner[] = []
  const missing: string[] = []
  for (const [name, provider] of Object.entries(PROVIDERS)) {
    if (packageFolder(folder, name) === undefined) missing.push(name)
    else runners.push(await openRunner(folder, name, provider, network))
  }
  return { runners, missing }
}

async function openRunner(
  folder: string,
  name: string,
  provider: string,
  network: string,
): Promise<Runner> {
  const start = performance.now()
  const runtime: OnnxRuntime = createRequire(join(folder, 'package.json'))(name)
  runtime.env.wasm.numThreads = 1
  const session = await runtime.InferenceSession.create(readFileSync(network), {
    executionProviders: [provider],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  })
  const load = performance.now() - start
  return {
    name,
    load,
    installed: [...packagesOf(folder, name)].reduce((sum, one) => sum + bytesOf(one), 0),
    prepare({ words, sentences, size, lengths }) {
      const columns = words.length / sentences / size
      const feeds = {
        words: new runtime.Tensor('float32', words, [sentences, size, columns]),
        lengths: new runtime.Tensor('int64', BigInt64Array.from(lengths.map(BigInt)), [sentences]),
      }
      return () => session.run(feeds)
    },
  }
}

/** Where a package lies that is asked for from a folder. */
function packageFolder(from: string, name: string): string | undefined {
  const here = join(from, 'node_modules', name)
  if (existsSync(join(here, 'package.json'))) return here
  return dirname(from) === from ? undefined : packageFolder(dirname(from), name)
}

/** Folders of a package and of all that it depends on. */
function packagesOf(from: string, name: string, found: Set<string> = new Set()): Set<string> {
  const folder = packageFolder(from, name)
  if (folder === undefined || found.has(folder)) return found
  found.add(folder)
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>
  }
  for (const needed of Object.keys(dependencies)) packagesOf(folder, needed, found)
  return found
}

/** Bytes of a package's own files. */
function bytesOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .map((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? bytesOf(path) : statSync(path).size
    })
    .reduce((sum, bytes) => sum + bytes, 0)
}
