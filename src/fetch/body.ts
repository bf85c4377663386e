import { type Duplex, pipeline, Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { FetchLimits } from './limits.ts'

/** A body is larger than it may be. */
export class TooLarge extends Error {}

/** A body is packed in a way that nobody asked for. */
export class UnknownPacking extends Error {}

const UNPACKERS: ReadonlyMap<string, () => Duplex> = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
])

/** The ways of packing that we ask for. */
export const PACKINGS = 'gzip, deflate, br'

/**
 * Reads a body to its end, unpacked. Throws {@link TooLarge} as soon as it goes beyond a limit, on
 * the wire or unpacked (a “bomb”), {@link UnknownPacking} for packings not asked for and for more
 * than one, and what `zlib` throws for a body that breaks off.
 */
export async function readBody(
  body: Readable,
  packing: string | undefined,
  { wireBytes, bytes }: Pick<FetchLimits, 'wireBytes' | 'bytes'>,
): Promise<Uint8Array> {
  const name = (packing ?? '').trim().toLowerCase()
  const isPacked = name !== '' && name !== 'identity'
  const unpack = UNPACKERS.get(name)
  if (isPacked && unpack === undefined) throw new UnknownPacking(name)
  const counted = Readable.from(upTo(wireBytes, body))
  // Whatever breaks in one of the two ends the other, and reaches whoever reads.
  const unpacked = unpack === undefined ? counted : pipeline(counted, unpack(), () => undefined)
  const chunks: Uint8Array[] = []
  for await (const chunk of upTo(bytes, unpacked)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function* upTo(
  most: number,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  let length = 0
  for await (const chunk of source) {
    length += chunk.length
    if (length > most) throw new TooLarge(`${most}`)
    yield chunk
  }
}
