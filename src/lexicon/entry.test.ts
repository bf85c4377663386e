import { describe, expect, test } from 'vitest'
import { ReadoutError } from '../model/error.ts'
import { checkEntry } from './entry.ts'

const GOOD = {
  id: 'consult/meet',
  type: 'CONSULT',
  head: { verb: ['meet'] },
  roles: { actor: ['subject'] },
  source: 'own work',
  yes: ['{actor: The envoys} *met* the king.'],
  no: [{ text: 'The road *met* the river.', because: 'a road meets nobody' }],
}

function errorOf(entry: unknown): ReadoutError {
  try {
    checkEntry(entry)
  } catch (error) {
    if (error instanceof ReadoutError) return error
    throw error
  }
  throw new Error('the entry was taken')
}

describe('a good entry', () => {
  test('is taken as it stands, with empty conditions and the usual places', () => {
    expect(checkEntry(GOOD)).toEqual({
      ...GOOD,
      where: {},
      some: {},
      unless: {},
      roles: { actor: ['subject'], recipient: [], place: ['in', 'at', 'near', 'off'] },
    })
  })

  test('may write a list of one word as the word, and a number as a word', () => {
    const entry = checkEntry({ ...GOOD, head: { noun: 'talks' }, where: { object: 5 } })
    expect(entry.head).toEqual({ noun: ['talks'] })
    expect(entry.where).toEqual({ object: ['5'] })
  })

  test('keeps its mode, particle, polarity and status', () => {
    const head = { verb: ['rule'], particle: 'out' }
    const rest = { mode: 'meet', polarity: 'any', status: 'future' }
    expect(checkEntry({ ...GOOD, ...rest, head })).toMatchObject({ ...rest, head })
  })

  test('may say that it happens nowhere', () => {
    expect(checkEntry({ ...GOOD, roles: { place: [] } }).roles.place).toEqual([])
  })
})

describe('a bad entry is refused by its id', () => {
  test.each([
    ['an unknown key', { colour: 'red' }, 'unknown key "colour"'],
    ['an unknown status', { status: 'over' }, 'unknown status'],
    ['an unknown polarity', { polarity: 'positive' }, 'polarity'],
    ['no source', { source: undefined }, 'no source'],
    ['no head', { head: undefined }, 'no head'],
    ['an empty head', { head: {} }, 'names no verb, noun or adjective'],
    ['a head of a particle alone', { head: { particle: 'out' } }, 'names no verb'],
    ['an unknown part of speech', { head: { adverb: ['soon'] } }, 'unknown key "adverb"'],
    ['a head that is no table', { head: 'meet' }, 'no head'],
    ['conditions that are no table', { where: 'object' }, 'a table was expected'],
    ['conditions that are nothing', { unless: null }, 'a table was expected'],
    ['conditions in a list', { where: ['object'] }, 'a table was expected'],
    ['a filler that is no word', { some: { object: [{}] } }, 'a list of words was expected'],
    ['an unknown role', { roles: { victim: ['object'] } }, 'unknown role "victim"'],
    ['no example', { yes: [] }, '`yes` and a `no` example'],
    ['no counter-example', { no: [] }, '`yes` and a `no` example'],
    ['a counter-example without a reason', { no: [{ text: 'No.' }] }, '`text` and `because`'],
    ['a counter-example of nothing', { no: [null] }, '`text` and `because`'],
  ])('%s', (_what, change, words) => {
    const error = errorOf({ ...GOOD, ...change })
    expect(error.code).toBe('lexicon/bad-entry')
    expect(error.message).toContain('consult/meet: ')
    expect(error.message).toContain(words)
  })

  test.each(['war', undefined, 'consult', ''])('the type %j', (type) => {
    const error = errorOf({ ...GOOD, type })
    expect(error.code).toBe('lexicon/unknown-type')
    expect(error.message).toContain('consult/meet: ')
  })

  test.each([undefined, 'meet', 'Consult/meet', 'consult/', 7])('the id %j', (id) => {
    const error = errorOf({ ...GOOD, id })
    expect(error.code).toBe('lexicon/bad-entry')
    expect(error.message).toContain(`${String(id)}: its id is not \`area/what\``)
  })

  test.each([null, undefined, 'text', 3, []])('%j is no entry at all', (entry) => {
    expect(errorOf(entry).code).toBe('lexicon/bad-entry')
  })
})
