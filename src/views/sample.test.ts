import { expect, test } from 'vitest'
import { sketch, UKRAINE, USA } from '../../test/merge/sketch.ts'
import { drawSample } from './sample.ts'

const many = Array.from({ length: 30 }, (_, n) => ({
  type: 'REQUEST' as const,
  actor: [UKRAINE],
  words: `Kyiv asked for item ${n}.`,
}))
const readings = [
  sketch('a.txt', { day: '2025-12-20', outlet: 'Example Wire' }, ...many),
  sketch('b.txt', { day: '2025-12-21' }, { actor: [USA], words: 'They met.' }),
]
const corpus = { readings, events: [] }
const idsOf = (seed: number, size = 10) =>
  drawSample(corpus, { size, seed }).claims.map(({ claim }) => claim)

test('the same seed draws the same claims, in any order of documents; another seed others', () => {
  expect(idsOf(7)).toEqual(idsOf(7))
  expect(
    drawSample({ ...corpus, readings: readings.toReversed() }, { size: 10, seed: 7 }).claims,
  ).toEqual(drawSample(corpus, { size: 10, seed: 7 }).claims)
  expect(idsOf(8)).not.toEqual(idsOf(7))
})

test('no claim is drawn twice, and all are when more are asked for than there are', () => {
  expect(new Set(idsOf(3)).size).toBe(10)
  expect(new Set(idsOf(3, 500)).size).toBe(31)
})

test('over many draws every claim comes up about equally often', () => {
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 1000; seed++) {
    for (const id of idsOf(seed, 3)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  expect(counts.size).toBe(31)
  // 3000 draws over 31 claims: 97 each on average, 9 or so of spread.
  for (const count of counts.values()) expect(Math.abs(count - 97)).toBeLessThan(45)
})

test('a drawn claim brings its words, its block and its values', () => {
  const [drawn] = drawSample(corpus, { size: 1, seed: 1 }).claims
  expect(drawn?.context).toContain(drawn?.passage.exact)
  expect(drawn?.cells.map(({ field }) => field)).toContain('type')
})
