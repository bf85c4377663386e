import type { Entity, Layers } from '../../model/annotation.ts'
import { firstEndingAfter } from '../../model/evidence.ts'
import type { Line } from '../output.ts'
import { quoted } from './words.ts'

/** The sentences of a text as trees: each word stands under the one that it depends on. */
export function* renderParse(
  text: string,
  { tokens, sentences, entities }: Pick<Layers, 'tokens' | 'sentences' | 'entities'>,
): Iterable<Line> {
  const names = namesAt({ tokens, entities })
  const describe = (at: number): string => {
    const { start = 0, end = 0, upos, xpos, lemma, deprel } = tokens[at] ?? {}
    const word = text.slice(start, end)
    const own = (names.get(at) ?? []).map((name) => {
      const words = text.slice(name.start, name.end)
      return words === word ? name.label : `${name.label} ${quoted(words)}`
    })
    const parts = [word, `${upos} ${xpos}`, ...(lemma === word ? [] : [lemma]), deprel, ...own]
    return parts.join('  ')
  }
  for (const [index, { first, last }] of sentences.entries()) {
    if (index > 0) yield ''
    const children = new Map<number, number[]>()
    for (let at = first; at < last; at++) {
      const head = tokens[at]?.head ?? -1
      children.set(head, [...(children.get(head) ?? []), at])
    }
    for (const root of children.get(-1) ?? []) {
      yield { text: describe(root), style: 'bold' }
      yield* branches(root, '', { children, describe })
    }
  }
}

interface Tree {
  readonly children: ReadonlyMap<number, readonly number[]>
  readonly describe: (at: number) => string
}

function* branches(head: number, indent: string, tree: Tree): Iterable<Line> {
  const own = tree.children.get(head) ?? []
  for (const [index, at] of own.entries()) {
    const isLast = index === own.length - 1
    yield `${indent}${isLast ? '└─' : '├─'} ${tree.describe(at)}`
    yield* branches(at, `${indent}${isLast ? '  ' : '│ '} `, tree)
  }
}

/** Names by the word in which they begin; "Kenyan" is none, as in what `readout extract` gives. */
function namesAt({
  tokens,
  entities,
}: Pick<Layers, 'tokens' | 'entities'>): ReadonlyMap<number, readonly Entity[]> {
  const names = new Map<number, readonly Entity[]>()
  for (const entity of entities) {
    if (entity.form !== 'name') continue
    const at = firstEndingAfter(tokens, entity.start)
    names.set(at, [...(names.get(at) ?? []), entity])
  }
  return names
}
