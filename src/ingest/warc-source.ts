import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** An archive is not what its name says, or is cut off. The words say which. */
export class BadArchive extends Error {}

/** The unpacked bytes of an archive, and a guard on how many of them may pass before a record is found. */
export interface WarcSource extends AsyncIterable<Uint8Array> {
  /** From now on so many bytes may pass, until it is called again. */
  allow(bytes: number): void
}

/** Text packs twenty times smaller, never two hundred times: such a file is made to fill a machine. */
const TIGHTEST = 200
/** So many bytes are unpacked before anybody asks how tightly they were packed. */
const UNASKED = 2 ** 30

/**
 * Opens an archive, packed as gzip by its first two bytes or not. Reading it throws {@link BadArchive} where
 * the file is cut off or packed to do harm, and the system's own error where it cannot be read.
 */
export function openWarcSource(path: string): WarcSource {
  let allowed = Number.POSITIVE_INFINITY
  async function* bytes(): AsyncGenerator<Uint8Array, void> {
    // However many members the gzip file has: archives have one for each record.
    const isPacked = isGzip(path)
    const file = createReadStream(path)
    const unpacked = isPacked ? pipeline(file, createGunzip(), () => undefined) : file
    let passed = 0
    try {
      for await (const chunk of unpacked as AsyncIterable<Buffer>) {
        passed += chunk.length
        allowed -= chunk.length
        if (passed > UNASKED && passed > file.bytesRead * TIGHTEST) {
          throw new BadArchive('It is packed more tightly than any page is.')
        }
        if (allowed < 0) throw new BadArchive('A record has a header without an end.')
        yield chunk
      }
    } catch (error) {
      throw asBadArchive(error)
    } finally {
      file.destroy()
    }
  }
  return {
    [Symbol.asyncIterator]: bytes,
    allow(most) {
      allowed = most
    },
  }
}

function isGzip(path: string): boolean {
  const descriptor = openSync(path, 'r')
  try {
    const start = Buffer.alloc(2)
    readSync(descriptor, start, 0, 2, 0)
    return start[0] === 0x1f && start[1] === 0x8b
  } finally {
    closeSync(descriptor)
  }
}

function asBadArchive(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const code = String(error.code)
  if (code === 'Z_BUF_ERROR') return new BadArchive('It is cut off.')
  return code.startsWith('Z_')
    ? new BadArchive(`It is a gzip file that is damaged (${code}).`)
    : error
}
