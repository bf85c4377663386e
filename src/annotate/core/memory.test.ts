import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { room } from './memory.ts'

test('what is taken begins at a multiple of 64, and no two pieces meet', () => {
  const space = room()
  const sizes = [1, 64, 65, 0, 3, 200_000, 128]
  const taken = sizes.map((size) => ({ from: space.take(size), size }))
  for (const [index, { from, size }] of taken.entries()) {
    expect(from % 64).toBe(0)
    expect(from).toBeGreaterThanOrEqual(64)
    expect(taken[index + 1]?.from ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(from + size)
  }
})

test('what is taken is zero, and lies in the memory', () => {
  const space = room()
  for (const size of [100, 70_000, 1_000_000]) {
    const bytes = space.i8(space.take(size), size)
    expect(bytes.every((byte) => byte === 0)).toBe(true)
    bytes.fill(-1)
  }
})

test('a second view of a memory goes on where the first one stands', () => {
  const first = room()
  const one = first.take(100)
  first.i8(one, 100).fill(7)
  const second = room(first.memory)
  const other = second.take(100)
  expect(other).toBeGreaterThanOrEqual(one + 100)
  expect(second.i8(one, 100).every((byte) => byte === 7)).toBe(true)
  expect(first.take(1)).toBeGreaterThanOrEqual(other + 100)
})

test('all kinds of numbers are of one memory', () => {
  const space = room()
  const at = space.take(16)
  space.f32(at, 1)[0] = 1.5
  space.i16(at + 4, 2).set([-2, 3])
  space.i8(at + 8, 1)[0] = -1
  expect(space.u32(at, 1)[0]).toBe(0x3fc00000)
  expect(space.i32(at, 3)[1]).toBe(0x3fffe)
  expect(space.u32(at, 3)[2]).toBe(255)
})

test('threads that take at the same time get different pieces', async () => {
  const { memory } = room()
  const source = `
    const { parentPort, workerData } = require('node:worker_threads')
    import(workerData.url).then(({ room }) => {
      const space = room(workerData.memory)
      parentPort.postMessage(Array.from({ length: 200 }, () => space.take(3_000)))
    })`
  const workerData = { memory, url: new URL('./memory.ts', import.meta.url).href }
  const taken = await Promise.all(
    [1, 2].map(async () => {
      const worker = new Worker(source, { eval: true, workerData })
      const [[addresses]] = await Promise.all([once(worker, 'message'), once(worker, 'exit')])
      return addresses as readonly number[]
    }),
  )
  const sorted = taken.flat().sort((a, b) => a - b)
  expect(sorted).toHaveLength(400)
  expect(sorted.every((at, index) => index === 0 || at - (sorted[index - 1] ?? 0) >= 3_000)).toBe(
    true,
  )
  expect(memory.buffer.byteLength).toBeGreaterThanOrEqual((sorted.at(-1) ?? 0) + 3_000)
})
