import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { core, knowledge, model } from '../../../test/annotate-plain.ts'
import { type Core, openCore } from './core.ts'
import { readModelFile } from './model-file.ts'
import type { ParsedWord } from './parsed-word.ts'
import { shareModel } from './weights.ts'

type Forms = readonly string[]

const SENTENCES: readonly Forms[] = [
  'The envoys of Kenya met in Cairo and left before dawn .',
  'Kenya agreed .',
  'Nobody knew why .',
  'KENYA RECALLS ITS ENVOY FROM CAIRO',
  '“ We will not leave , ” Amira Haddad said on Tuesday .',
  'Shells hit the harbour , the mill and two schools .',
  'No .',
  'The Bank of England and the East River Council have been at odds for years .',
  'He did n’t say so .',
  '3,000 men crossed the river at 5 a.m. , the army said .',
  'Left .',
].map((sentence) => sentence.split(' '))

function long(size: number): Forms {
  const words = SENTENCES.flat()
  return Array.from({ length: size }, (_, at) => words[(at * 5) % words.length] ?? '')
}

/** One root, every way up ends there, and every word has tags, a relation and a label. */
function expectWhole(forms: Forms, parse: readonly ParsedWord[]): void {
  expect(parse).toHaveLength(forms.length)
  expect(parse.filter(({ head }) => head === -1)).toHaveLength(Math.min(1, forms.length))
  for (const [index, { head, deprel, upos, xpos, name }] of parse.entries()) {
    expect(head).toBeLessThan(forms.length)
    expect(head === -1).toBe(deprel === 'root')
    expect(stepsUp(parse, index)).toBeLessThanOrEqual(forms.length)
    expect([upos, xpos].every((tag) => tag.length > 0)).toBe(true)
    expect(name).toMatch(/^(?:O|[BILU]-(?:PER|ORG|LOC))$/)
  }
}

function stepsUp(parse: readonly ParsedWord[], from: number): number {
  let steps = 0
  for (let at = from; at >= 0 && steps <= parse.length; at = parse[at]?.head ?? -1) steps++
  return steps
}

describe('a plain sentence', () => {
  const [parse = []] = core([['The', 'envoys', 'met', 'in', 'Ankara', '.']])

  test('has its verb as its root', () => {
    expect(parse[2]).toMatchObject({ upos: 'VERB', xpos: 'VBD', head: -1, deprel: 'root' })
  })

  test('has a subject, an article, a place and a stop', () => {
    expect(parse.map(({ head, deprel }) => `${head} ${deprel}`)).toEqual([
      '1 det',
      '2 nsubj',
      '-1 root',
      '4 case',
      '2 obl',
      '2 punct',
    ])
  })

  test('has the name of the place', () => {
    expect(parse.map(({ name }) => name)).toEqual(['O', 'O', 'O', 'O', 'U-LOC', 'O'])
  })
})

describe('what is read beside a sentence does not change it', () => {
  const alone = SENTENCES.flatMap((sentence) => core([sentence]))

  test('all at once', () => {
    expect(core(SENTENCES)).toEqual(alone)
  })

  test('in any order and any company', () => {
    const indices = SENTENCES.map((_sentence, index) => index)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...indices), { maxLength: 20 }), (order) => {
        const found = core(order.map((index) => SENTENCES[index] ?? []))
        expect(found).toEqual(order.map((index) => alone[index]))
      }),
      { seed: 20_261_122, numRuns: 15 },
    )
  })

  test('beside the longest sentences', () => {
    const [first, ...rest] = core([long(200), ...SENTENCES, long(199)])
    expect(first).toEqual(core([long(200)])[0])
    expect(rest.slice(0, -1)).toEqual(alone)
  })

  test('before and after so many new words that the old ones were forgotten', () => {
    const own = openCore(model, knowledge.gazetteer)
    expect(own(SENTENCES)).toEqual(alone)
    // 90 new words between one reading and the next, until there is no room for more, and on from there.
    for (let round = 0; round < 48; round++) {
      const fresh = Array.from({ length: 90 }, (_, at) => `word${round * 90 + at}`)
      const index = round % SENTENCES.length
      expect(own([fresh, SENTENCES[index] ?? []])[1]).toEqual(alone[index])
    }
    expect(own(SENTENCES.toReversed())).toEqual(alone.toReversed())
  })
})

describe('many cores over one model', () => {
  test('a second one agrees, in turn with the first', () => {
    const other = openCore(model, knowledge.gazetteer)
    for (const sentence of SENTENCES) expect(other([sentence])).toEqual(core([sentence]))
    expect(core(SENTENCES)).toEqual(other(SENTENCES))
  })

  test('those of other threads agree, at the same time', async () => {
    const source = `
      const { parentPort, workerData } = require('node:worker_threads')
      const { url, model, gazetteer, batches } = workerData
      import(url).then(({ openCore }) => {
        const core = openCore(model, gazetteer)
        parentPort.postMessage(batches.map((batch) => core(batch)))
      })`
    const batches = [SENTENCES, [long(120)], SENTENCES.toReversed(), [long(200), long(7)]]
    const url = new URL('./core.ts', import.meta.url).href
    const workerData = { url, model, gazetteer: knowledge.gazetteer, batches }
    const found = [1, 2].map(async () => {
      const worker = new Worker(source, { eval: true, workerData })
      const [[parses]] = await Promise.all([once(worker, 'message'), once(worker, 'exit')])
      return parses as ReturnType<Core>[]
    })
    const own = batches.map((batch) => core(batch))
    for (const parses of await Promise.all(found)) expect(parses).toEqual(own)
  })
})

describe('hostile words', () => {
  test.each<[string, Forms]>([
    ['no words', []],
    ['an empty word', ['']],
    ['empty words', ['', '', '']],
    ['100,000 letters', ['a'.repeat(100_000), 'ran', 'X'.repeat(100_000)]],
    ['100,000 digits and marks', ['1'.repeat(100_000), '-'.repeat(100_000), '…'.repeat(100_000)]],
    ['lone surrogates', ['\ud83d', 'ran', '\ude00', `Ken\ud800ya`]],
    ['emoji', ['😀', '👨‍👩‍👧‍👦', '🇰🇪', 'ran']],
    ['NUL', ['\u0000', 'ran', 'Ken\u0000ya', '\u0000\u0000', '\u00001']],
    ['white space', [' ', '\n', '\u00a0', '\u200b', '\u202e']],
    ['marks alone', ['.', ',', '(', '”', '—', '?!']],
    ['one word 200 times', Array<string>(200).fill('of')],
    ['the longest sentence', long(200)],
    ['names of objects', ['constructor', '__proto__', 'toString', 'hasOwnProperty']],
    ['letters of all kinds', ['İ', 'ß', 'ﬁ', 'ǅ', '北京', 'Київ', '²', 'Ⅷ', '𝔘']],
  ])('%s: one root and no cycle', (_name, forms) => {
    const [parse = []] = core([forms])
    expectWhole(forms, parse)
    const [again, other] = core([forms, ['Kenya', 'agreed', '.']])
    expect(again).toEqual(parse)
    expect(other).toEqual(core([['Kenya', 'agreed', '.']])[0])
  })

  test('random words: one root and no cycle', () => {
    const word = fc.oneof(
      fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
      fc.constantFrom('\ud800', '\udc00', '', '\u0000', ...SENTENCES.flat()),
    )
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 20 }), { maxLength: 10 }), (batch) => {
        const parses = core(batch)
        expect(parses).toHaveLength(batch.length)
        for (const [index, parse] of parses.entries()) expectWhole(batch[index] ?? [], parse)
      }),
      { seed: 20_261_122, numRuns: 15 },
    )
  })

  test('nothing to read gives nothing', () => {
    expect(core([])).toEqual([])
    expect(core([[], []])).toEqual([[], []])
  })
})

describe('sentences of more than 200 words, which no caller should send', () => {
  // In a memory of its own, which they may spoil.
  const own = shareModel(readModelFile())
  const spoilt = openCore(own, knowledge.gazetteer)
  const other = openCore(own, knowledge.gazetteer)
  const before = other(SENTENCES)

  test('each has one root, and is read like each of them alone', () => {
    const batch = Array.from({ length: 8 }, () => long(202))
    const parses = spoilt(batch)
    for (const [index, parse] of parses.entries()) {
      expectWhole(batch[index] ?? [], parse)
      expect(parse).toEqual(parses[0])
    }
  })

  test('what is read next is what it was', () => {
    expect(spoilt(SENTENCES)).toEqual(before)
    expect(other(SENTENCES)).toEqual(before)
  })
})
