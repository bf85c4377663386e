import { createHash } from 'node:crypto'
import { byCodeUnit } from './order.ts'

export { byCodeUnit }

/** SHA-256 of the UTF-8 bytes of a text, as 64 lower-case hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** SHA-256 of bytes, as 64 lower-case hexadecimal digits. */
export function sha256Bytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** An id derived from content alone: the same parts give the same 16 hexadecimal digits in every run. */
export function contentId(...parts: readonly string[]): string {
  return sha256(JSON.stringify(parts)).slice(0, 16)
}

/** JSON with the keys of every object in code-unit order, so that equal values give equal bytes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => byCodeUnit(a, b)))
      : inner,
  )
}
