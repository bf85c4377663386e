import { type Label, type Labelled, nextBody } from './label.ts'
import {
  isHeadingShaped,
  isMenuShaped,
  isNameShaped,
  isProse,
  isTitleShaped,
  type Line,
  opensSentence,
  words,
} from './line.ts'

const TITLE: Label = { kind: 'title', rule: 'title/first-line' }
const DECK: Label = { kind: 'heading', rule: 'heading/below-title' }
const HEADING: Label = { kind: 'heading', rule: 'heading/short-line' }
const NAME: Label = { kind: 'byline', rule: 'byline/name-alone' }
const SECTION: Label = { kind: 'navigation', rule: 'navigation/section-name' }
const MENU: Label = { kind: 'navigation', rule: 'navigation/menu' }

const BESIDE_NAME: ReadonlySet<string | undefined> = new Set(['dateline', 'byline'])

const MOST_ABOVE_BODY = 5
const MOST_IN_A_ROW = 2
const SHORTEST_MENU = 3

/**
 * Labels what a line is by its form and its neighbours: the title, headings, menus, and a name
 * above a biography. Says nothing where the text has no paragraph, so a text without full stops
 * stays body.
 */
export function labelByShape(text: Labelled): void {
  const paragraphs = text.lines.flatMap((line, at) =>
    text.labels[at] === undefined && isProse(line) ? [at] : [],
  )
  const first = paragraphs[0]
  const last = paragraphs.at(-1)
  if (first === undefined || last === undefined) return
  const wrapped = isWrapped(text.lines)
  labelNames(text)
  labelMenus(text, 0, first)
  labelMenus(text, last + 1, text.lines.length)
  labelHead(text, first, wrapped)
  labelHeadings(text, first, wrapped)
}

/**
 * Whether lines were broken at a width: sentences then run over lines, and a short line may be the
 * end or the beginning of one.
 */
export function isWrapped(lines: readonly Line[]): boolean {
  let broken = 0
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]
    if (next === undefined || next.apart || isProse(line)) continue
    if (/^\p{Ll}/u.test(next.plain)) broken++
  }
  return broken >= 3 && broken > lines.length / 5
}

// "Ana Petrova" above "Ana Petrova is a correspondent based in Geneva."
function labelNames({ lines, labels }: Labelled): void {
  for (const [at, line] of lines.entries()) {
    if (labels[at] !== undefined || labels[at + 1]?.kind !== 'author-bio') continue
    if (isNameShaped(line)) labels[at] = NAME
  }
}

function labelMenus({ lines, labels }: Labelled, from: number, to: number): void {
  let start = from
  for (let at = from; at <= to; at++) {
    const line = lines[at]
    if (at < to && line !== undefined && labels[at] === undefined && isMenuShaped(line)) continue
    // "The winners:" opens a list that is the article's own.
    const isList = lines[start - 1]?.plain.endsWith(':') === true
    if (at - start >= SHORTEST_MENU && !isList) labels.fill(MENU, start, at)
    start = at + 1
  }
}

function labelHead(text: Labelled, first: number, wrapped: boolean): void {
  const { lines, labels } = text
  const shaped: { at: number; line: Line }[] = []
  for (const [at, line] of lines.slice(0, first).entries()) {
    if (labels[at] !== undefined || !isTitleShaped(line)) continue
    if (!wrapped || lines[at + 1]?.apart === true) shaped.push({ at, line })
  }
  if (shaped.length === 0) return
  const title = shaped.find(({ line }) => words(line.plain) >= 4) ?? shaped[0]
  for (const { at, line } of shaped.slice(0, shaped.length > MOST_ABOVE_BODY ? 1 : undefined)) {
    if (at === title?.at) labels[at] = TITLE
    else if (title !== undefined && at < title.at) labels[at] = SECTION
    else labels[at] = isNameShaped(line) && isBesideByline(text, at) ? NAME : DECK
  }
}

function isBesideByline({ labels }: Labelled, at: number): boolean {
  return [labels[at - 1], labels[at + 1]].some((label) => BESIDE_NAME.has(label?.kind))
}

function labelHeadings(text: Labelled, first: number, wrapped: boolean): void {
  const { lines, labels } = text
  for (let at = first + 1; at < lines.length; at++) {
    const run = headingRun(text, at)
    if (run.length === 0) continue
    const end = run.at(-1) ?? at
    if (run.length <= MOST_IN_A_ROW && isBetweenParagraphs(text, at, end, wrapped)) {
      for (const one of run) labels[one] = HEADING
    }
    at = end
  }
}

/** Heading-shaped lines from `from` on, with nothing but furniture between them. */
function headingRun({ lines, labels }: Labelled, from: number): readonly number[] {
  const run: number[] = []
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]
    if (labels[at] !== undefined) {
      if (run.length === 0) return run
      continue
    }
    if (line === undefined || !isHeadingShaped(line)) return run
    run.push(at)
  }
  return run
}

function isBetweenParagraphs(text: Labelled, from: number, to: number, wrapped: boolean): boolean {
  const { lines } = text
  const before = lines[nextBody(text, from - 1, -1) ?? -1]
  const after = lines[nextBody(text, to + 1, 1) ?? -1]
  if (before === undefined || after === undefined) return false
  if (wrapped && !(lines[from]?.apart === true && lines[to + 1]?.apart === true)) return false
  return isProse(before) && isProse(after) && opensSentence(after)
}
