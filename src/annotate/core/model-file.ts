import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { ReadoutError } from '../../model/error.ts'

/** Where a tensor lies in the model file. */
export interface TensorPlace {
  readonly type: 'i8' | 'f32' | 'u32'
  readonly shape: readonly number[]
  /** Bytes from the start of the file; a multiple of 16. */
  readonly at: number
}

/** The outputs of the network, in the order of their rows. */
export type OutputName = 'arc_dep' | 'arc_head' | 'rel_dep' | 'rel_head' | 'tag' | 'name'

/** What the model file says of itself; `train/export.py` writes it. */
export interface ModelHeader {
  readonly version: number
  /** Units of one direction of an LSTM layer. */
  readonly hidden: number
  readonly layers: number
  /** `UPOS|XPOS`. */
  readonly tags: readonly string[]
  readonly rels: readonly string[]
  /** BILOU labels of names. */
  readonly labels: readonly string[]
  /** Words, in lower case, that may have a tag of a closed part of speech; no other word has it. */
  readonly closed: Readonly<Record<string, readonly string[]>>
  readonly outputs: Readonly<Record<OutputName, number>>
  readonly tensors: Readonly<Record<string, TensorPlace>>
}

/** The model as it lies on disk. */
export interface ModelFile {
  readonly header: ModelHeader
  readonly bytes: Uint8Array
  /** SHA-256 of the file. */
  readonly hash: string
}

const MODEL = new URL('../../../models/english.bin', import.meta.url)
const CARD = new URL('../../../models/english.json', import.meta.url)

/** Reads the model that belongs to this program, and checks that it is the one its card describes. */
export function readModelFile(path: URL | string = MODEL, card: URL | string = CARD): ModelFile {
  const content = read(path)
  const bytes = new Uint8Array(content.buffer, content.byteOffset, content.byteLength)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const expected = hashOf(read(card).toString('utf8'))
  if (hash !== expected) {
    throw new ReadoutError(
      'core/bad-model',
      `The model file is not the one its card describes: SHA-256 ${hash}, expected ${expected}. Install Readout anew.`,
    )
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = view.getUint32(4, true)
  const header = JSON.parse(content.toString('utf8', 8, 8 + size)) as ModelHeader
  return { header, bytes, hash }
}

/** The SHA-256 that a card tells of its model. */
function hashOf(card: string): string {
  try {
    const told: unknown = JSON.parse(card)
    if (typeof told === 'object' && told !== null && 'sha256' in told) return String(told.sha256)
  } catch {
    // No JSON: no card either.
  }
  throw new ReadoutError(
    'core/bad-model',
    'The card of the model is damaged. Install Readout anew.',
  )
}

function read(path: URL | string): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new ReadoutError('core/no-model', `${path} cannot be read. Install Readout anew.`, {
      cause,
    })
  }
}
