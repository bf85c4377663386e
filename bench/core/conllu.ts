import type { Span } from '../../src/model/evidence.ts'
import type { AnalysedWord } from './reader.ts'

/** A word of a treebank, as its annotators analysed it. */
export interface TreeWord extends Omit<AnalysedWord, 'name'> {
  readonly form: string
}

/** What stands between two spaces or marks: mostly one word, two in "it's". */
export interface TreeToken {
  readonly surface: string
  readonly spaceAfter: boolean
  readonly words: readonly TreeWord[]
}

/** A sentence of a treebank. */
export interface Tree {
  readonly id: string
  /** What begins with this sentence, where something does. */
  readonly opens?: 'document' | 'paragraph'
  readonly tokens: readonly TreeToken[]
  readonly words: readonly TreeWord[]
}

/** A word with its own span in the text, and that of its token. */
export interface PlacedWord extends TreeWord, Span {
  readonly token: Span
  /** Which word of its token it is, where the token has several. */
  readonly part?: number
}

/** A document of a treebank: its text built anew, with the place of every word. */
export interface TreeText {
  readonly id: string
  readonly text: string
  readonly sentences: readonly { readonly id: string; readonly words: readonly PlacedWord[] }[]
}

const COLUMNS = 10

/** Reads a CoNLL-U file. Empty nodes ("8.1") belong to another layer of annotation and are left out. */
export function readConllu(content: string): readonly Tree[] {
  return content
    .split(/\r?\n\s*\r?\n/)
    .map((block) => block.split(/\r?\n/).filter((line) => line !== ''))
    .filter((lines) => lines.some((line) => !isComment(line)))
    .map(readTree)
}

function isComment(line: string): boolean {
  return line.startsWith('#') && !line.includes('\t')
}

function readTree(lines: readonly string[]): Tree {
  const comments = lines.filter(isComment)
  const id = comments.map((line) => /^# sent_id = (.*)$/.exec(line)?.[1]).find(Boolean) ?? ''
  const begins = (what: string): boolean => comments.some((line) => opening(line) === what)
  const opens = begins('newdoc') ? 'document' : begins('newpar') ? 'paragraph' : undefined
  const tokens: TreeToken[] = []
  let range: { readonly last: number; readonly words: TreeWord[] } | undefined
  for (const line of lines) {
    if (isComment(line)) continue
    const cells = line.split('\t')
    const [number = '', surface = ''] = cells
    if (cells.length !== COLUMNS) throw new Error(`${id}: a line of ${cells.length} columns.`)
    const [, last] = /^\d+-(\d+)$/.exec(number) ?? []
    if (last !== undefined) {
      range = { last: Number(last), words: [] }
      tokens.push({ surface, spaceAfter: hasSpaceAfter(cells), words: range.words })
    } else if (/^\d+$/.test(number)) {
      const word = readWord(cells, id)
      if (range !== undefined && Number(number) <= range.last) range.words.push(word)
      else tokens.push({ surface, spaceAfter: hasSpaceAfter(cells), words: [word] })
    }
  }
  const words = tokens.flatMap((token) => token.words)
  return { id, ...(opens && { opens }), tokens, words }
}

/** `newpar` of "# newpar id = p3" and "# newpar", and not of "# newpar_block = …". */
function opening(comment: string): string | undefined {
  return /^# (newdoc|newpar)(?: |$)/.exec(comment)?.[1]
}

function hasSpaceAfter(cells: readonly string[]): boolean {
  return !(cells[9] ?? '').split('|').includes('SpaceAfter=No')
}

function readWord(cells: readonly string[], id: string): TreeWord {
  const [number, form = '', lemma = '', upos = '', xpos = '', feats = '', head = '', deprel = ''] =
    cells
  if (!/^\d+$/.test(head)) throw new Error(`${id}: word ${number} has the head “${head}”.`)
  return { form, lemma, upos, xpos, feats, head: Number(head) - 1, deprel }
}

/** Builds the documents anew: one space between sentences, an empty line between paragraphs. */
export function textsOf(trees: readonly Tree[]): readonly TreeText[] {
  const documents: Tree[][] = []
  for (const tree of trees) {
    const open = documents.at(-1)
    if (open === undefined || tree.opens === 'document') documents.push([tree])
    else open.push(tree)
  }
  return documents.map(textOf)
}

function textOf(trees: readonly Tree[]): TreeText {
  let text = ''
  let gap = ''
  const sentences = trees.map(({ id, opens, tokens }) => {
    if (opens === 'paragraph' && text !== '') gap = '\n\n'
    const words = tokens.flatMap((token) => {
      text += gap
      const start = text.length
      text += token.surface
      gap = token.spaceAfter ? ' ' : ''
      return placeWords(token, start)
    })
    return { id, words }
  })
  return { id: trees[0]?.id ?? '', text, sentences }
}

function placeWords({ surface, words }: TreeToken, start: number): readonly PlacedWord[] {
  const token: Span = { start, end: start + surface.length }
  const [only] = words
  if (words.length === 1 && only !== undefined) return [{ ...only, ...token, token }]
  const spells = words.map(({ form }) => form).join('') === surface
  let cursor = start
  return words.map((word, part) => {
    if (!spells) return { ...word, ...token, token, part }
    const from = cursor
    cursor += word.form.length
    return { ...word, start: from, end: cursor, token, part }
  })
}
