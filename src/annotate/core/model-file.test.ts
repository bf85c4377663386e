import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readModelFile, type TensorPlace } from './model-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A file of the right form with nothing in it. */
function small(): Buffer {
  const header = Buffer.from(JSON.stringify({ version: 1, hidden: 4, tensors: {} }))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(header.length)
  return Buffer.concat([Buffer.from('RDM1'), size, header, Buffer.alloc(16)])
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Writes a model and a card, and gives their paths. */
function written(bytes: Uint8Array, card: string): readonly [string, string] {
  const paths = [join(folder, 'a.bin'), join(folder, 'a.json')] as const
  writeFileSync(paths[0], bytes)
  writeFileSync(paths[1], card)
  return paths
}

describe('a small file', () => {
  const card = JSON.stringify({ sha256: sha256(small()) })

  test('is read when its card describes it', () => {
    const { header, bytes, hash } = readModelFile(...written(small(), card))
    expect(header).toEqual({ version: 1, hidden: 4, tensors: {} })
    expect(bytes).toHaveLength(small().length)
    expect(hash).toBe(sha256(small()))
  })

  test.each([0, 4, 20, -1])('with the byte at %i changed it is refused', (at) => {
    const bytes = small()
    const place = at < 0 ? bytes.length + at : at
    bytes[place] = (bytes[place] ?? 0) ^ 1
    expect(() => readModelFile(...written(bytes, card))).toThrow(
      expect.objectContaining({
        code: 'core/bad-model',
        message: expect.stringMatching(/Install Readout anew/),
      }),
    )
  })

  test.each(['', '{', 'null', '{}'])('with the card %j it is refused', (broken) => {
    expect(() => readModelFile(...written(small(), broken))).toThrow(
      expect.objectContaining({ code: 'core/bad-model', message: expect.stringMatching(/card/) }),
    )
  })

  test.each([
    ['cut short', small().subarray(0, -1)],
    ['with a byte more', Buffer.concat([small(), Buffer.alloc(1)])],
    ['empty', Buffer.alloc(0)],
  ])('%s it is refused', (_name, bytes) => {
    expect(() => readModelFile(...written(bytes, card))).toThrow(
      expect.objectContaining({ code: 'core/bad-model' }),
    )
  })

  test('the message names both hashes, that of the file and that of the card', () => {
    const bytes = Buffer.concat([small(), Buffer.alloc(1)])
    const both = new RegExp(`${sha256(bytes)}.*${sha256(small())}`)
    expect(() => readModelFile(...written(bytes, card))).toThrow(both)
  })

  test('a card that names no hash describes no file', () => {
    expect(() => readModelFile(...written(small(), '{}'))).toThrow(
      expect.objectContaining({ code: 'core/bad-model' }),
    )
  })
})

test.each([
  ['model', 'no.bin', 'a.json'],
  ['card', 'a.bin', 'no.json'],
])('a missing %s is an error that tells what to do', (_name, model, card) => {
  written(small(), JSON.stringify({ sha256: sha256(small()) }))
  expect(() => readModelFile(join(folder, model), join(folder, card))).toThrow(
    expect.objectContaining({
      code: 'core/no-model',
      message: expect.stringMatching(/cannot be read. Install Readout anew/),
    }),
  )
})

describe('the model of this program', () => {
  const { header, bytes, hash } = readModelFile()
  const places = Object.entries(header.tensors)

  test('is the one its card describes', () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(hash).toBe(sha256(bytes))
  })

  test.each(places)('%s lies within the file, at a multiple of 16', (_name, place) => {
    expect(place.at % 16).toBe(0)
    expect(place.at + sizeOf(place)).toBeLessThanOrEqual(bytes.length)
  })

  test('no two tensors meet', () => {
    const sorted = places.map(([, place]) => place).sort((a, b) => a.at - b.at)
    for (const [index, place] of sorted.entries()) {
      const next = sorted[index + 1]
      if (next !== undefined) expect(next.at).toBeGreaterThanOrEqual(place.at + sizeOf(place))
    }
  })

  test('its outputs, labels and relations are those the reader takes for granted', () => {
    const { outputs, labels, rels, tags, hidden } = header
    expect(outputs.tag).toBe(tags.length)
    expect(outputs.name).toBe(labels.length)
    expect(outputs.arc_dep).toBe(outputs.arc_head)
    expect(outputs.rel_dep).toBe(outputs.rel_head)
    // The kernel goes through heads eight numbers at a time, and through LSTM units four at a time.
    expect(outputs.arc_head % 8).toBe(0)
    expect(hidden % 4).toBe(0)
    expect(labels[0]).toBe('O')
    expect(rels).toContain('root')
    expect(tags.every((tag) => /^[A-Z]+\|.+$/.test(tag))).toBe(true)
  })
})

function sizeOf({ type, shape }: TensorPlace): number {
  return shape.reduce((product, one) => product * one, type === 'i8' ? 1 : 4)
}
