import { describe, expect, test } from 'vitest'
import { knowledge } from '../../test/annotate-plain.ts'
import type { Token } from '../model/annotation.ts'
import { nameRuns } from './name-runs.ts'

/** A text and its tokens from "Amira/B-PER Haddad/L-PER met": what is written with a capital is a proper noun. */
function tagged(line: string): readonly [string, readonly Token[]] {
  let text = ''
  const tokens = line.split(' ').map((part): Token => {
    const [form = '', name = 'O'] = part.split('/')
    const start = text.length
    text += `${form} `
    const upos = /^\p{Lu}/u.test(form) ? 'PROPN' : 'X'
    const rest = { lemma: form, base: form, xpos: 'X', feats: '', head: -1, deprel: 'root' }
    return { start, end: start + form.length, upos, name, ...rest }
  })
  return [text, tokens]
}

function namesIn(line: string): readonly string[] {
  const [text, tokens] = tagged(line)
  return nameRuns(knowledge, text, tokens).map(
    ({ label, first, last }) =>
      `${text.slice(tokens[first]?.start, tokens[last - 1]?.end)} ${label}`,
  )
}

describe('the names that were read', () => {
  test.each([
    ['met near a river', []],
    ['Kenya/U-LOC agreed', ['Kenya LOC']],
    ['Amira/B-PER Haddad/L-PER left Cairo/U-LOC', ['Amira Haddad PER', 'Cairo LOC']],
    ['Bank/B-ORG of/I-ORG England/L-ORG', ['Bank of England ORG']],
    ['Kenya/U-LOC Cairo/U-LOC', ['Kenya LOC', 'Cairo LOC']],
    ['Amira/B-PER Haddad/L-PER Omar/B-PER Bell/L-PER', ['Amira Haddad PER', 'Omar Bell PER']],
  ])('%s: %j', (line, expected) => {
    expect(namesIn(line)).toEqual(expected)
  })

  test('no tokens have no names', () => {
    expect(nameRuns(knowledge, '', [])).toEqual([])
  })
})

describe('the same words are the same kind of name', () => {
  test.each([
    [
      'two readings outvote one',
      'Orbel/U-ORG rose and Orbel/U-LOC fell and Orbel/U-ORG rose',
      ['Orbel ORG', 'Orbel ORG', 'Orbel ORG'],
    ],
    [
      'one against one changes neither',
      'Orbel/U-ORG rose and Orbel/U-LOC fell',
      ['Orbel ORG', 'Orbel LOC'],
    ],
    [
      'longer names vote for themselves alone',
      'Port/B-LOC Orbel/L-LOC and Port/B-LOC Orbel/L-LOC and Orbel/U-ORG',
      ['Port Orbel LOC', 'Port Orbel LOC', 'Orbel ORG'],
    ],
  ])('%s', (_name, line, expected) => {
    expect(namesIn(line)).toEqual(expected)
  })
})

describe('the last word of a full name', () => {
  test.each([
    [
      'is of the person, where it was read as a place once',
      'Amira/B-PER Haddad/L-PER and Amira/B-PER Haddad/L-PER but Haddad/U-LOC left',
      ['Amira Haddad PER', 'Amira Haddad PER', 'Haddad PER'],
    ],
    [
      'is found where it was not read, after two full names',
      'Amira/B-PER Haddad/L-PER and Amira/B-PER Haddad/L-PER met and Haddad left',
      ['Amira Haddad PER', 'Amira Haddad PER', 'Haddad PER'],
    ],
    [
      'is found where it was not read, after a full name and a reading alone',
      'Amira/B-PER Haddad/L-PER met Haddad/U-PER and Haddad left',
      ['Amira Haddad PER', 'Haddad PER', 'Haddad PER'],
    ],
    [
      'is found before the full names too',
      'Haddad left and Amira/B-PER Haddad/L-PER met Omar/B-PER Haddad/L-PER',
      ['Haddad PER', 'Amira Haddad PER', 'Omar Haddad PER'],
    ],
  ])('%s', (_name, line, expected) => {
    expect(namesIn(line)).toEqual(expected)
  })
})

describe('nothing is added', () => {
  test.each([
    ['one full name is no reason', 'Amira/B-PER Haddad/L-PER met and Haddad left'],
    ['a first name is not the last', 'A/B-PER Bell/L-PER A/B-PER Bell/L-PER met and A left'],
    [
      'a word that is no proper noun is none',
      'Omar/B-PER Bell/L-PER Omar/B-PER Bell/L-PER met and bell rang',
    ],
    [
      'the last word of a body is not its name',
      'East/B-ORG Council/L-ORG and East/B-ORG Council/L-ORG met and Council left',
    ],
    [
      'a surname of two letters is none',
      'Ada/B-PER Ng/L-PER and Ada/B-PER Ng/L-PER met and Ng left',
    ],
  ])('%s', (_name, line) => {
    const read = line.split(' ').filter((part) => /\/[LU]-/.test(part))
    expect(namesIn(line)).toHaveLength(read.length)
  })
})

test('names come in order, and no two of them meet', () => {
  const line =
    'Bell left Kenya/U-LOC and Omar/B-PER Bell/L-PER met Ada/B-PER Bell/L-PER but Bell ran'
  const runs = nameRuns(knowledge, ...tagged(line))
  expect(runs).toHaveLength(5)
  for (const [index, { first, last }] of runs.entries()) {
    expect(first).toBeLessThan(last)
    expect(last).toBeLessThanOrEqual(runs[index + 1]?.first ?? Number.POSITIVE_INFINITY)
  }
})

test('20,000 names are made to agree in no time to speak of', () => {
  const line = Array.from({ length: 20_000 }, (_, at) => `Name${at % 9_000}/U-PER`).join(' ')
  const [text, tokens] = tagged(line)
  const start = performance.now()
  expect(nameRuns(knowledge, text, tokens)).toHaveLength(20_000)
  expect(performance.now() - start).toBeLessThan(5_000)
})
