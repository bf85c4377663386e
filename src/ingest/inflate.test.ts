import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { inflate } from './inflate.ts'

const BYTES = Buffer.from('Envoys met in Geneva.')

test('a gzip file is inflated, and all else is left as it is', () => {
  expect(inflate(gzipSync(BYTES), 100)).toEqual(BYTES)
  for (const plain of [BYTES, Buffer.alloc(0), Buffer.from([0x1f])]) {
    expect(inflate(plain, 100)).toBe(plain)
  }
})

test.each([
  ['too large', gzipSync(BYTES), 'It is larger than 20 bytes.'],
  ['cut off', gzipSync(BYTES).subarray(0, 20), 'It is damaged: it cannot be inflated to its end.'],
  [
    'gzip in name only',
    Buffer.from([0x1f, 0x8b, 1, 2, 3]),
    'It is damaged: it cannot be inflated to its end.',
  ],
])('a file that is %s is said to be so', (_, bytes, message) => {
  expect(inflate(bytes, 20)).toEqual({ message })
})
