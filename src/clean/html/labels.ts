import type { PageRule } from '../../lexicon/page-rule.ts'
import type { PageBlock } from '../../model/page.ts'
import { compilePageRules, ruleFor } from './element-rules.ts'
import type { PageParagraph } from './paragraphs.ts'
import type { PageElement } from './tree.ts'

type Label = NonNullable<PageBlock['label']>

const HEADING: Label = { kind: 'heading', rule: 'heading/element' }
const REPEATED: Label = { kind: 'title', rule: 'title/repeated' }
const LINKS: Label = { kind: 'promotion', rule: 'promotion/links' }
const LINK: Label = { kind: 'promotion', rule: 'promotion/link-alone' }
const LINKS_HEAD: Label = { kind: 'promotion', rule: 'promotion/links-heading' }

/** An element that holds more of the article than this is the article, whatever it is called. */
const MOST = 0.4
const HEADINGS: ReadonlySet<string> = new Set(['h2', 'h3', 'h4', 'h5', 'h6'])
const LONGEST_HEADING = 200
const LONGEST_HEAD = 60

/** What the markup shows each paragraph to be; nothing where it shows nothing. */
export function labelParagraphs(
  paragraphs: readonly PageParagraph[],
  rules: readonly PageRule[],
  titles: readonly string[],
): readonly (Label | undefined)[] {
  const named = byNames(paragraphs, rules)
  const known = new Set(titles.map(bare))
  const labels = paragraphs.map((paragraph, at) => {
    if (known.has(bare(paragraph.text))) return REPEATED
    if (named[at] !== undefined) return named[at]
    if (isLinks(paragraph)) return inList(paragraph) ? LINKS : LINK
    return isHeading(paragraph) ? HEADING : undefined
  })
  labelHeads(paragraphs, labels)
  return labels
}

function byNames(
  paragraphs: readonly PageParagraph[],
  rules: readonly PageRule[],
): readonly (Label | undefined)[] {
  const ready = compilePageRules(rules)
  const lengths = new Map<PageElement, number>()
  let total = 0
  for (const { text, element } of paragraphs) {
    total += text.length
    for (let at: PageElement | undefined = element; at !== undefined; at = at.parent) {
      lengths.set(at, (lengths.get(at) ?? 0) + text.length)
    }
  }
  const labels = new Map<PageElement, Label | undefined>()
  const labelOf = (element: PageElement, length: number): Label | undefined => {
    if (labels.has(element)) return labels.get(element)
    const rule = length > total * MOST ? undefined : ruleFor(element, ready, length)
    const label = rule && { kind: rule.kind, rule: rule.id }
    labels.set(element, label)
    return label
  }
  return paragraphs.map(({ text, element, whole }) => {
    for (const inner of whole) {
      const label = labelOf(inner, text.length)
      if (label !== undefined) return label
    }
    for (let at: PageElement | undefined = element; at !== undefined; at = at.parent) {
      if (at.tag === 'body' || at.index === -1) break
      const label = labelOf(at, lengths.get(at) ?? 0)
      if (label !== undefined) return label
    }
    return undefined
  })
}

function isLinks({ text, linked }: PageParagraph): boolean {
  return linked >= text.replace(/\s/gu, '').length * 0.9 && /\p{L}/u.test(text)
}

function inList({ element }: PageParagraph): boolean {
  return element.tag === 'li' || element.parent?.tag === 'li'
}

function isHeading({ element, text }: PageParagraph): boolean {
  return HEADINGS.has(element.tag) && text.length <= LONGEST_HEADING
}

// "More on this:" above three links to other articles.
function labelHeads(paragraphs: readonly PageParagraph[], labels: (Label | undefined)[]): void {
  for (let at = labels.length - 2; at >= 0; at--) {
    const [own, next] = [labels[at], labels[at + 1]]
    const text = paragraphs[at]?.text ?? ''
    if (own !== undefined && own !== HEADING) continue
    if (next !== LINKS && next?.rule !== 'promotion/related') continue
    if (text.length <= LONGEST_HEAD && !/[.!]$/u.test(text)) labels[at] = LINKS_HEAD
  }
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
