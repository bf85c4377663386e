import { extentOf, type Tree, wordAt } from './tree.ts'

/** Words of saying that stand between commas or dashes in what is said. */
export interface Inserted {
  /** The word that their subject hangs on. */
  readonly source: number
}

const LONGEST = 9

/** "The ship, *its owner said*, was empty", "“We left,” *she said*, “at noon.”": the verb is the only one between two marks. */
export function insertedSaying(tree: Tree, said: number): Inserted | undefined {
  const { first, last } = tree.sentence
  const before = markFrom(tree, said, -1)
  const behind = markFrom(tree, said, 1)
  if (before === undefined || behind === undefined) return undefined
  const isInside = before > first && behind < last - 2 && !isOpening(tree, before)
  if (!isInside || /^(?:that|adding|citing)$/i.test(wordAt(tree, behind + 1))) return undefined
  const words = Array.from({ length: behind - before - 1 }, (_, step) => before + 1 + step)
  if (words.some((word) => word !== said && isVerb(tree, word))) return undefined
  const source = words.find(
    (word) => isNominal(tree, word) && !words.some((one) => isAbove(tree, one, word, said)),
  )
  // "said Amina Deby, *a nurse*": what follows tells more of her.
  const goesOn = source !== undefined && extentOf(tree, source).last <= behind
  return goesOn && tree.tokens[behind + 1]?.xpos !== 'VBG' ? { source } : undefined
}

/** The nearest comma or dash on one side, not far away. */
function markFrom(tree: Tree, from: number, step: 1 | -1): number | undefined {
  for (let at = from + step, count = 0; count < LONGEST; at += step, count++) {
    if (at < tree.sentence.first || at >= tree.sentence.last) return undefined
    // "Agence France-Presse": a hyphen inside a name sets nothing apart.
    const isInside =
      wordAt(tree, at) === '-' && !/\s/.test(tree.text[(tree.tokens[at]?.start ?? 0) - 1] ?? '')
    if (/^(?:,|–|—|--?)$/.test(wordAt(tree, at)) && !isInside) return at
  }
  return undefined
}

/** What opens a sentence before a comma is no part of what is said: "On Sunday, he said". */
function isOpening(tree: Tree, comma: number): boolean {
  const before = wordAt(tree, comma - 1)
  return (
    /^(?:but|and|however|meanwhile|later|still|also)$/i.test(before) &&
    comma === tree.sentence.first + 1
  )
}

function isVerb(tree: Tree, word: number): boolean {
  const { upos, xpos } = tree.tokens[word] ?? {}
  return upos === 'VERB' || xpos === 'TO' || upos === 'SCONJ' || /^W/.test(xpos ?? '')
}

function isNominal(tree: Tree, word: number): boolean {
  return /^(?:NOUN|PROPN|PRON)$/.test(tree.tokens[word]?.upos ?? '')
}

/** Whether one word is what the other hangs on. */
function isAbove(tree: Tree, one: number, word: number, said: number): boolean {
  return one !== said && tree.tokens[word]?.head === one
}
