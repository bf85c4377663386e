import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { RawText } from './score-raw.ts'

/** Another program for English, which splits and tags a text. */
export interface Rival {
  readonly name: string
  /** Does its work and nothing with it: what is timed. */
  tag(text: string): unknown
  read(text: string): RawText
}

type Word = RawText['sentences'][number]['words'][number]

/** The part of wink-nlp that is used. */
interface Wink {
  readonly its: Readonly<Record<'value' | 'pos', unknown>>
  readDoc(text: string): WinkDocument
}
interface WinkDocument {
  tokens(): { out(its: unknown): readonly string[] }
  sentences(): { each(visit: (sentence: Pick<WinkDocument, 'tokens'>) => void): void }
}

/** The part of compromise that is used. */
type Compromise = (text: string) => {
  json(options: object): readonly { readonly terms: readonly Term[] }[]
}
interface Term {
  readonly text: string
  readonly pre: string
  readonly post: string
  readonly tags: readonly string[]
}

const folder = join(import.meta.dirname, '..', 'rivals')

/** How to come by the rivals, which no check needs. */
export const HOW_TO_INSTALL = 'npm install --ignore-scripts --no-package-lock --prefix bench/rivals'

/** The rivals that are installed, and the names of those that are not. */
export function openRivals(): { readonly rivals: readonly Rival[]; readonly missing: string[] } {
  const rivals: Rival[] = []
  const missing: string[] = []
  for (const [name, open] of Object.entries({ 'wink-nlp': openWink, compromise: openCompromise })) {
    const rival = open(createRequire(join(folder, 'package.json')))
    if (rival === undefined) missing.push(name)
    else rivals.push(rival)
  }
  return { rivals, missing }
}

function isInstalled(load: NodeJS.Require, name: string): boolean {
  try {
    load.resolve(name)
    return true
  } catch {
    return false
  }
}

function openWink(load: NodeJS.Require): Rival | undefined {
  if (!['wink-nlp', 'wink-eng-lite-web-model'].every((name) => isInstalled(load, name)))
    return undefined
  const open: (model: unknown, pipes: readonly string[]) => Wink = load('wink-nlp')
  const wink = open(load('wink-eng-lite-web-model'), ['sbd', 'pos'])
  return {
    name: 'wink-nlp',
    tag: (text) => wink.readDoc(text).tokens().out(wink.its.pos),
    read(text) {
      const sentences: Word[][] = []
      let cursor = 0
      wink
        .readDoc(text)
        .sentences()
        .each((sentence) => {
          const forms = sentence.tokens().out(wink.its.value)
          const tags = sentence.tokens().out(wink.its.pos)
          const words = forms.flatMap((form, index) => {
            const start = text.indexOf(form, cursor)
            if (start < 0 || tags[index] === 'SPACE') return []
            cursor = start + form.length
            return [wordAt(start, cursor, tags[index] ?? 'X')]
          })
          sentences.push(words)
        })
      return { text, sentences: sentences.map((words) => ({ words })) }
    },
  }
}

function openCompromise(load: NodeJS.Require): Rival | undefined {
  if (!isInstalled(load, 'compromise')) return undefined
  // Its second layer is the tagger; the third finds phrases, which nothing here asks for.
  const compromise: Compromise = load('compromise/two')
  return {
    name: 'compromise',
    tag: (text) => compromise(text),
    read: (text) => ({ text, sentences: placeTerms(text, compromise(text).json({})) }),
  }
}

/** "don't", "it's", "Kenya's": two words to the treebanks. */
const CONTRACTION = /(?<=.)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i

/**
 * It keeps marks as what stands before and after a word, and the second half of a contraction
 * without its letters: here each is a word again, where the treebanks have one.
 */
function placeTerms(
  text: string,
  sentences: readonly { readonly terms: readonly Term[] }[],
): RawText['sentences'] {
  let cursor = 0
  const take = (form: string, upos: string): readonly Word[] => {
    const start = text.indexOf(form, cursor)
    if (form === '' || start < 0) return []
    cursor = start + form.length
    return [wordAt(start, cursor, upos)]
  }
  const marks = (around: string): readonly Word[] =>
    (around.match(/\S/g) ?? []).flatMap((mark) => take(mark, 'PUNCT'))
  return sentences.map(({ terms }) => ({
    words: terms.flatMap(({ text: form, pre, post, tags }, index) => {
      const next = terms[index + 1]
      const [tail = ''] = CONTRACTION.exec(form) ?? []
      return [
        ...marks(pre),
        ...take(form.slice(0, form.length - tail.length), uposOf(tags)),
        ...take(tail, next?.text === '' ? uposOf(next.tags) : 'PART'),
        ...marks(post),
      ]
    }),
  }))
}

/** Its tags and ours, the narrower first. */
const TAGS: readonly (readonly [tag: string, upos: string])[] = [
  ['ProperNoun', 'PROPN'],
  ['Pronoun', 'PRON'],
  ['Auxiliary', 'AUX'],
  ['Copula', 'AUX'],
  ['Modal', 'AUX'],
  ['Value', 'NUM'],
  ['Noun', 'NOUN'],
  ['Verb', 'VERB'],
  ['Adjective', 'ADJ'],
  ['Negative', 'PART'],
  ['Adverb', 'ADV'],
  ['Preposition', 'ADP'],
  ['Conjunction', 'CCONJ'],
  ['Determiner', 'DET'],
  ['Expression', 'INTJ'],
]

function uposOf(tags: readonly string[]): string {
  return TAGS.find(([tag]) => tags.includes(tag))?.[1] ?? 'X'
}

function wordAt(start: number, end: number, upos: string): Word {
  return { start, end, upos, head: -1, deprel: '' }
}
