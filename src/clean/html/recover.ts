import { type ElementRule, ruleFor } from './element-rules.ts'
import { type PageElement, type PageTree, textOf } from './tree.ts'

const RECOVERED: ReadonlySet<string> = new Set([
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'blockquote',
  'pre',
  'dl',
])

/**
 * Gives back to the article what stands between two of its parts, in the same element, and was left
 * out: headings whose class looks like a menu's, short paragraphs, quotations.
 */
export function recoverBetween(
  { elements }: PageTree,
  content: ReadonlySet<number>,
  rules: readonly ElementRule[],
): ReadonlySet<number> {
  const recovered = new Set(content)
  const kept = keptWithin(elements, content)
  for (const element of elements) {
    const { parent, tag, index } = element
    if (content.has(index) || parent === undefined || !RECOVERED.has(tag)) continue
    const between = kept.get(parent)
    if (between === undefined || index < between.first || index > between.last) continue
    if (ruleFor(element, rules) !== undefined || isLinks(element)) continue
    addAll(element, recovered)
  }
  return recovered
}

interface Range {
  readonly first: number
  readonly last: number
}

/** For each element of the article, the first and the last of its children that belong to it too. */
function keptWithin(
  elements: readonly PageElement[],
  content: ReadonlySet<number>,
): ReadonlyMap<PageElement, Range> {
  const kept = new Map<PageElement, Range>()
  for (const { index, parent } of elements) {
    if (parent === undefined || !content.has(index) || !content.has(parent.index)) continue
    kept.set(parent, { first: kept.get(parent)?.first ?? index, last: index })
  }
  return kept
}

function isLinks(element: PageElement): boolean {
  const all = textOf(element).replace(/\s/gu, '').length
  let linked = 0
  const waiting = [element]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.tag === 'a') linked += textOf(next).replace(/\s/gu, '').length
    else for (const child of next.children) if (child.kind === 'element') waiting.push(child)
  }
  return linked * 2 > all
}

function addAll(element: PageElement, content: Set<number>): void {
  const waiting = [element]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    content.add(next.index)
    for (const child of next.children) if (child.kind === 'element') waiting.push(child)
  }
}
