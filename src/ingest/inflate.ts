import { gunzipSync } from 'node:zlib'

/** Bytes once they are unpacked, or a sentence that says why they are not. */
export type Inflated = Uint8Array | { readonly message: string }

/**
 * Unpacks bytes that are a gzip file by their first two bytes, to `most` bytes at most; gives others as they
 * are. Total.
 */
export function inflate(bytes: Uint8Array, most: number): Inflated {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: most })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return error.code === 'ERR_BUFFER_TOO_LARGE'
      ? { message: `It is larger than ${most} bytes.` }
      : { message: 'It is damaged: it cannot be inflated to its end.' }
  }
}
