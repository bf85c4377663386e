import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { judgeAll, readPins, repinAll, writePins } from './floors-file.ts'

const measured = new Map([['pud', { hash: 'abc', counts: { words: 10 }, scores: { upos: 0.9 } }]])
const pins = { pud: { hash: 'abc', counts: { words: 10 }, floors: { upos: 0.95 }, ceilings: {} } }
const other = { hash: 'x', counts: {}, floors: { las: 0.5 }, ceilings: {} }

test('a score below its floor is told, with its set', () => {
  expect(judgeAll(pins, measured)).toEqual(['pud: upos is 0.9000, below its floor of 0.95.'])
  expect(judgeAll({}, measured)).toEqual(['pud: is not pinned yet.'])
})

test('floors rise, are kept unless a fall is allowed, and sets that are not here keep theirs', () => {
  const kept = repinAll({ ...pins, other }, measured, { allowRegression: false })
  expect(kept.pins).toEqual({ ...pins, other })
  expect(kept.regressions).toEqual([expect.stringContaining('pud: upos 0.95 → 0.9 (not lowered')])
  const fallen = repinAll(pins, measured, { allowRegression: true })
  expect(fallen.pins['pud']?.floors).toEqual({ upos: 0.9 })
  expect(repinAll({}, measured, { allowRegression: false }).regressions).toEqual([])
})

test('a file of floors is read as it was written, and one that is not there pins nothing', () => {
  const place = mkdtempSync(join(tmpdir(), 'readout-floors-'))
  try {
    const path = join(place, 'floors.json')
    expect(readPins(path)).toEqual({})
    writePins(path, pins)
    expect(readPins(path)).toEqual(pins)
  } finally {
    rmSync(place, { recursive: true })
  }
})
