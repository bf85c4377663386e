import { describe, expect, test } from 'vitest'
import type { PredictedClaim } from './shapes.ts'
import { type CodedSentence, scoreTypes } from './types.ts'

function sentence(id: string, type: string, source: string, target?: string): CodedSentence {
  const event = {
    eventType: type,
    source: [{ code: source }],
    ...(target === undefined ? {} : { target: [{ code: target }] }),
  }
  return { id, text: id, gold: [event] }
}

function claim(type: string, actor?: string, recipient?: string): PredictedClaim {
  const party = (country: string | undefined) =>
    country === undefined ? [] : [{ name: country, country }]
  return {
    start: 0,
    end: 1,
    type,
    status: 'occurred',
    actor: party(actor),
    recipient: party(recipient),
  }
}

function scored(
  sentences: readonly CodedSentence[],
  claims: Readonly<Record<string, PredictedClaim[]>>,
) {
  const read = Object.entries(claims).map(
    ([id, all]) => [id, { document: id, claims: all }] as const,
  )
  return scoreTypes(sentences, new Map(read))
}

test('the fullest claim is compared, and all are looked through', () => {
  const scores = scored([sentence('a', 'ASSAULT', 'MLI', 'TCD')], {
    a: [claim('REQUEST', 'MLI'), claim('ASSAULT', 'MLI', 'TCD')],
  })
  expect(scores).toEqual({
    macroF1: 1,
    typeAmongClaims: 1,
    noEvent: 0,
    claimsPerSentence: 2,
    fullEvent: 1,
  })
})

test('a sentence in which nothing is read is no event', () => {
  const { noEvent, macroF1 } = scored([sentence('a', 'AID', 'NOR')], {})
  expect([noEvent, macroF1]).toEqual([1, 0])
})

test('older gold does not tell yielding in words from yielding in deed', () => {
  const sentences = [sentence('a', 'YIELD', 'MLI'), sentence('b', 'YIELD', 'MLI')]
  const { macroF1 } = scored(sentences, { a: [claim('CONCEDE')], b: [claim('RETREAT')] })
  expect(macroF1).toBe(1)
})

describe('both countries', () => {
  test.each([
    ['are named', claim('AID', 'JPN', 'NPL'), 1],
    ['are not when one is another', claim('AID', 'JPN', 'IND'), 0],
    ['are not when they change places', claim('AID', 'NPL', 'JPN'), 0],
  ])('%s', (_title, read, expected) => {
    expect(scored([sentence('a', 'AID', 'JAP', 'NPL')], { a: [read] })['fullEvent']).toBe(expected)
  })

  test('may change places where both act', () => {
    const both: CodedSentence = {
      id: 'a',
      text: 'a',
      gold: [
        {
          eventType: 'CONSULT',
          source: [{ code: 'MLI' }, { code: 'TCD' }],
          target: [],
          reciprocal: true,
        },
      ],
    }
    expect(scored([both], { a: [claim('CONSULT', 'TCD', 'MLI')] })['fullEvent']).toBe(1)
  })
})
