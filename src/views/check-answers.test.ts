import { expect, test } from 'vitest'
import { sketch, USA } from '../../test/merge/sketch.ts'
import { checkAnswers } from './check-answers.ts'

const reading = sketch('a.txt', { day: '2025-12-20' }, { actor: [USA], words: 'They met.' })
const corpus = { readings: [reading], events: [] }
const [claim] = reading.claims
const passage = { document: 'a.txt', ...claim?.evidence }

test('a passage that slices and a claim that is there lead back', () => {
  const check = checkAnswers(corpus)
  expect(check.strays([{ deep: { passages: [passage], claims: [claim?.id] } }])).toEqual([])
  expect(check.found()).toEqual({ passages: 1, claims: 1 })
})

test.each([
  [[{ ...passage, start: 0 }], '[0]', /does not have/],
  [{ deep: { ...passage, document: 'b.txt' } }, '.deep', /b\.txt/],
  [{ claims: ['none'] }, '', /no claim none/],
  [{ sides: [{ claim: 'none' }] }, '.sides[0]', /no claim none/],
])('%j strays at “%s”', (answer, path, message) => {
  const [stray, ...others] = checkAnswers(corpus).strays(answer)
  expect(others).toEqual([])
  expect(stray).toEqual({ path, message: expect.stringMatching(message) })
})

test('spans without words, and events with lists of claims, are no passages', () => {
  const event = { claims: [{ id: 'x', document: 'a.txt', start: 0, end: 3 }] }
  expect(checkAnswers(corpus).strays(event)).toEqual([])
})
