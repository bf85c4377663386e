import { expect, test } from 'vitest'
import {
  copyOf,
  OFFICIAL,
  PUTIN,
  type ReadingSketch,
  RUSSIA,
  sketch,
  UKRAINE,
  UMEROV,
  WIRE,
} from '../../test/merge/sketch.ts'
import type { Party } from '../model/claim.ts'
import type { Reading } from '../model/reading.ts'
import { findCopies } from './copies.ts'
import { foldOutlet, mergeSources, outletsOf } from './independence.ts'

const KREMLIN: Party = { name: 'Kremlin', actor: 'kremlin', country: 'RUS' }

test('two outlets that cite a third are one origin', () => {
  expect(origins(report('a', {}, WIRE), report('b', {}, WIRE))).toEqual({ 'Example Wire': 'a b' })
})

test('one citation in a document is its origin, whoever else is quoted', () => {
  const reading = sketch(
    'a',
    { outlet: 'Outlet a' },
    { attribution: [PUTIN] },
    { attribution: [OFFICIAL, WIRE] },
  )
  expect(origins(reading)).toEqual({ 'Example Wire': 'a' })
})

test('a credit line is the origin of the whole document', () => {
  expect(origins(report('a', { credit: 'Example Wire' }, PUTIN), report('b', {}, WIRE))).toEqual({
    'Example Wire': 'a b',
  })
})

test('what a party says goes back to it, however many report it', () => {
  expect(origins(report('a', {}, PUTIN), report('b', {}, PUTIN), report('c', {}, PUTIN))).toEqual({
    'Vladimir Putin': 'a b c',
  })
})

test('organs of one government are one origin, two governments are two', () => {
  expect(
    origins(report('a', {}, PUTIN), report('b', {}, KREMLIN), report('c', {}, UMEROV)),
  ).toEqual({ 'Rustem Umerov': 'c', 'Vladimir Putin': 'a b' })
})

test('an unnamed official is no origin: the outlet is', () => {
  expect(origins(report('a', {}, OFFICIAL), report('b', {}, OFFICIAL))).toEqual({
    'Outlet a': 'a',
    'Outlet b': 'b',
  })
})

test('who cites an outlet is one origin with its own report', () => {
  expect(
    origins(report('a', { outlet: 'The Example Wire (online)' }), report('b', {}, WIRE)),
  ).toEqual({ 'The Example Wire (online)': 'a b' })
})

test('who relays an outlet goes back to what that outlet goes back to', () => {
  const relayed = report('b', { outlet: 'Example Wire' }, PUTIN)
  expect(origins(report('a', {}, WIRE), relayed)).toEqual({ 'Vladimir Putin': 'a b' })
})

test('outlets that cite each other are one origin', () => {
  const a = report('a', {}, { name: 'Outlet b', outlet: true })
  const b = report('b', {}, { name: 'Outlet a', outlet: true })
  expect(Object.values(origins(a, b))).toEqual(['a b'])
})

test('a name that is an outlet of the corpus is cited as one', () => {
  expect(origins(report('a', {}, { name: 'Outlet b' }), report('b'))).toEqual({ 'Outlet b': 'a b' })
})

test('a document without an outlet stands for itself', () => {
  const sources = sourcesOf([sketch('a', {}, {}), sketch('b', {}, {})])
  expect(sources).toMatchObject({ documents: 2, outlets: 2, independent: 2 })
})

test('a copy shares the origin of the earliest', () => {
  const text =
    'Envoys spoke for hours about land, guards and money, and agreed to speak again soon.'
  const early = report('b', { day: '2025-12-18', text })
  const late = report('a', { day: '2025-12-19', text: `${text} More follows.` })
  expect(origins(late, early)).toEqual({ 'Outlet b': 'a b' })
})

test('a copy under another name adds no origin', () => {
  const said = report('a', { day: '2025-12-18' }, UMEROV)
  const own = report('b', { day: '2025-12-18' })
  const both = sourcesOf([said, own])
  for (const reading of [said, own]) {
    const more = sourcesOf([said, own, copyOf(reading, 'c', 'Outlet c')])
    expect(more.independent).toBe(both.independent)
    expect(more).toMatchObject({ documents: 3, outlets: 3 })
  }
})

test.each([
  ['The Example', 'example'],
  ['Example Post (print)', 'example post'],
  ['(print)', '(print)'],
])('%s is compared as %s', (name, folded) => expect(foldOutlet(name)).toBe(folded))

function report(
  name: string,
  about: ReadingSketch = {},
  ...attribution: readonly Party[]
): Reading {
  return sketch(
    name,
    { outlet: `Outlet ${name}`, ...about },
    { actor: [RUSSIA], recipient: [UKRAINE], attribution },
  )
}

function sourcesOf(readings: readonly Reading[]) {
  const placed = readings.flatMap((reading) => reading.claims.map((claim) => ({ claim, reading })))
  const sources = mergeSources(placed, outletsOf(readings), findCopies(readings))
  expect(mergeSources(placed.toReversed(), outletsOf(readings), findCopies(readings))).toEqual(
    sources,
  )
  expect(sources.independent).toBe(sources.origins.length)
  return sources
}

function origins(...readings: readonly Reading[]) {
  return Object.fromEntries(
    sourcesOf(readings).origins.map(({ name, documents }) => [name, documents.join(' ')]),
  )
}
