import type { FurnitureRule } from '../lexicon/furniture-rule.ts'
import type { Block } from '../model/annotation.ts'
import { meeting } from '../model/evidence.ts'
import type { PageBlock } from '../model/page.ts'
import { labelDates } from './datelines.ts'
import { isWrapped, labelByShape } from './headings.ts'
import type { Label, Labelled } from './label.ts'
import { findLines, isBrief, isProse, isTitleShaped, type Line, words } from './line.ts'
import { type CompiledRule, compileFurniture, matchPhrase, type Phrases } from './phrases.ts'

const BODY = 'body/paragraph'
const SIGNATURE: Label = { kind: 'caption', rule: 'caption/quote-signature' }
const LONGEST_LIST = 12
const SHORTEST_PARAGRAPH = 60
const LONGEST_CREDIT = 60
const SHORTEST_CAPTION = 8

/**
 * Splits a text into its lines and says of each whether it is article or page furniture, and by
 * which rule. Nothing is left out and nothing is changed. Total; the text and rules alone decide.
 */
export function labelBlocks(
  text: string,
  rules: readonly FurnitureRule[],
  page: readonly PageBlock[] = [],
): readonly Block[] {
  const phrases = compileFurniture(rules)
  const lines = findLines(text)
  const labelled: Labelled = { lines, labels: labelsOf(lines, page) }
  labelPhrases(labelled, phrases)
  labelDates(labelled, phrases)
  labelStretches(labelled, phrases)
  labelEdges(labelled, phrases)
  labelLists(labelled, phrases)
  labelCaptionsByCredits(labelled)
  // The markup of a page tells its headings and menus better than the form of its lines.
  if (page.length === 0) labelByShape(labelled)
  return makeBlocks(labelled)
}

/** Kinds whose rules tell by the words of a line whose name stands on it. */
const NAMING: ReadonlySet<string> = new Set(['byline', 'credit', 'copyright'])

/** What the markup of a page shows its lines to be. */
function labelsOf(lines: readonly Line[], page: readonly PageBlock[]): (Label | undefined)[] {
  return lines.map((line) => meeting(page, line)[0]?.label)
}

function labelPhrases({ lines, labels }: Labelled, { any }: Phrases): void {
  const known = new Map<string, Label | undefined>()
  for (const [at, { plain, isSignature }] of lines.entries()) {
    const shown = labels[at]
    if (shown !== undefined) {
      // Markup says that a line is a byline; its words say whose, and whether that is an agency.
      const named = NAMING.has(shown.kind) ? matchPhrase(any, plain) : undefined
      if (named !== undefined && NAMING.has(named.kind)) labels[at] = labelOf(named)
      continue
    }
    if (isSignature === true) {
      labels[at] = SIGNATURE
      continue
    }
    if (!known.has(plain)) known.set(plain, labelOf(matchPhrase(any, plain)))
    labels[at] = known.get(plain)
  }
}

/** Tries the rules that hold only above the first paragraph, or only below the last one. */
function labelEdges(text: Labelled, { start, end }: Phrases): void {
  const { lines, labels } = text
  for (let at = 0; at < lines.length; at++) {
    if (!labelEdge(text, at, start)) break
  }
  const first = lines.findIndex((line, at) => labels[at] === undefined && isProse(line))
  if (first === -1) return
  for (let at = lines.length - 1; at > first; at--) {
    if (!labelEdge(text, at, end)) break
  }
}

/** Labels one line by the rules of an edge; false when it is a paragraph, where the edge ends. */
function labelEdge(
  { lines, labels }: Labelled,
  at: number,
  rules: readonly CompiledRule[],
): boolean {
  const line = lines[at]
  if (line === undefined || labels[at] !== undefined) return true
  labels[at] = labelOf(matchPhrase(rules, line.plain))
  return labels[at] !== undefined || !isProse(line) || line.plain.length < SHORTEST_PARAGRAPH
}

// From "skip past newsletter promotion" to "after newsletter promotion".
function labelStretches({ lines, labels }: Labelled, { byId }: Phrases): void {
  for (const [at, label] of labels.entries()) {
    const until = label === undefined ? undefined : byId.get(label.rule)?.until
    if (until === undefined) continue
    const below = lines.slice(at + 1, at + 1 + LONGEST_LIST)
    const end = below.findIndex(({ plain }) => plain.length <= LONGEST_CREDIT && until.test(plain))
    if (end !== -1) labels.fill(label, at, at + end + 2)
  }
}

// "Most read" and, below it, four titles of other articles.
function labelLists({ lines, labels }: Labelled, { byId }: Phrases): void {
  for (let at = 0; at < lines.length; at++) {
    const head = labels[at]
    if (head === undefined || byId.get(head.rule)?.rule.list !== true) continue
    const { kind } = head
    const rule = `${kind}/listed`
    for (let next = at + 1; next <= at + LONGEST_LIST; next++) {
      const line = lines[next]
      if (line === undefined) break
      if (labels[next] !== undefined) continue
      if (!isTitleShaped(line) && !isBrief(line)) break
      labels[next] = { kind, rule }
    }
  }
}

// "Residents of the old town queue for water on the market square", and beside it "Getty Images".
function labelCaptionsByCredits({ lines, labels }: Labelled): void {
  const first = lines.findIndex((line, at) => labels[at] === undefined && isProse(line))
  const last = lines.findLastIndex((line, at) => labels[at] === undefined && isProse(line))
  const isScene = (at: number) => {
    const line = lines[at]
    if (line === undefined || labels[at] !== undefined || at <= first) return false
    return isTitleShaped(line) && words(line.plain) >= SHORTEST_CAPTION
  }
  for (let at = first + 1; first !== -1 && at < last; at++) {
    const line = lines[at]
    const label = labels[at]
    const isCredit = label?.kind === 'caption' || label?.rule === 'credit/agency-alone'
    if (line === undefined || !isCredit || line.plain.length > LONGEST_CREDIT) continue
    if (isScene(at - 1)) labels[at - 1] = { kind: 'caption', rule: 'caption/above-credit' }
    else if (isScene(at + 1)) labels[at + 1] = { kind: 'caption', rule: 'caption/below-credit' }
  }
}

function makeBlocks({ lines, labels }: Labelled): readonly Block[] {
  const wrapped = isWrapped(lines)
  const blocks: Block[] = []
  let above: Line | undefined
  for (const [at, line] of lines.entries()) {
    const { start, end } = line
    const label = labels[at]
    const last = blocks.at(-1)
    const goesOn = wrapped && label === undefined && last?.kind === 'body' && !line.apart
    if (goesOn && last !== undefined && above !== undefined && !isProse(above)) {
      blocks[blocks.length - 1] = { ...last, end, rule: 'body/wrapped-lines' }
    } else {
      blocks.push({ start, end, kind: label?.kind ?? 'body', rule: label?.rule ?? BODY })
    }
    above = line
  }
  return blocks
}

function labelOf(rule: FurnitureRule | undefined): Label | undefined {
  return rule === undefined ? undefined : { kind: rule.kind, rule: rule.id }
}
