import type { Outlet } from '../../lexicon/compiled-data.ts'
import type { PageRule } from '../../lexicon/page-rule.ts'
import { type Notice, notice } from '../../model/notice.ts'
import type { Metadatum, PageBlock, PageMethod } from '../../model/page.ts'
import { findConflicts } from './conflicts.ts'
import { findContent } from './content.ts'
import { compilePageRules } from './element-rules.ts'
import { findLinkedArticles, type LinkedArticle } from './json-ld.ts'
import { labelParagraphs } from './labels.ts'
import { linkedBody } from './linked-body.ts'
import { findMetadata } from './metadata.ts'
import { findParagraphs, type PageParagraph, plain } from './paragraphs.ts'
import { recoverBetween } from './recover.ts'
import { type PageCap, type PageElement, type PageTree, parsePage, textOf } from './tree.ts'

/** The article of a page as text, and what the page says of it. */
export interface CleanPage {
  readonly text: string
  readonly blocks: readonly PageBlock[]
  readonly method: PageMethod
  readonly metadata: readonly Metadatum[]
  readonly notices: readonly Notice[]
}

/** What is known of pages before one is read, and of this one beside it. */
export interface PageKnowledge {
  readonly rules: readonly PageRule[]
  readonly outlets: readonly Outlet[]
  /** Address that the page was got from. */
  readonly url?: string
}

const APART = '\n\n'

const BROKEN = {
  elements: 'The page has more elements than an article can need.',
  depth: 'The page nests its elements deeper than any article does.',
  nesting: 'The page has more elements within elements than an article can need.',
  text: 'The page has more text than an article can have.',
} as const satisfies Record<PageCap, string>

/** Finds the article in a page. Total; a page that breaks a cap gives a sentence that says which. */
export function cleanPage(
  html: string,
  { rules, outlets, url }: PageKnowledge,
): CleanPage | { readonly message: string } {
  const tree = parsePage(html)
  if (tree.broken !== undefined) return { message: BROKEN[tree.broken] }
  const linked = findLinkedArticles(tree)
  const metadata = findMetadata(tree, { linked, outlets, ...(url !== undefined && { url }) })
  const titled = metadata.filter(({ field }) => field === 'title')
  const titles = titled.map(({ value }) => value)
  const called = titled.flatMap(({ value, rule }) => (rule === 'dom/h1' ? [] : [value]))
  const { method, paragraphs } = articleOf(tree, { linked, rules, titles: called })
  return {
    ...joined(paragraphs, labelParagraphs(paragraphs, rules, titles)),
    method,
    metadata,
    notices: [
      ...(tree.flattened ? [notice('page/flattened')] : []),
      ...findConflicts(metadata),
      ...(method === 'paragraphs' ? [notice('page/no-article')] : []),
    ],
  }
}

interface Known {
  readonly linked: readonly LinkedArticle[]
  readonly rules: readonly PageRule[]
  readonly titles: readonly string[]
}

function articleOf(
  tree: PageTree,
  { linked, rules, titles }: Known,
): { readonly method: PageMethod; readonly paragraphs: readonly PageParagraph[] } {
  const found = findContent(tree)
  const content = found && recoverBetween(tree, found, compilePageRules(rules))
  const headline = headlineOf(tree, titles)
  const paragraphs = findParagraphs(tree, (parent) => {
    return content === undefined || content.has(parent.index) || isWithin(parent, headline)
  })
  const given = linkedBody(linked, paragraphs)
  if (given === undefined) {
    return { method: content === undefined ? 'paragraphs' : 'readability', paragraphs }
  }
  const title = findParagraphs(tree, (parent) => isWithin(parent, headline))
  return { method: 'json-ld', paragraphs: [...title, ...given] }
}

/** The element of the title: the heading that says what the page is called, else the only one. */
function headlineOf({ elements }: PageTree, titles: readonly string[]): PageElement | undefined {
  const all = elements.filter(({ tag }) => tag === 'h1')
  const isCalled = (element: PageElement) => {
    const words = plain(textOf(element))
    return words !== '' && titles.some((title) => title.startsWith(words))
  }
  return all.find(isCalled) ?? (all.length === 1 ? all[0] : undefined)
}

function isWithin(element: PageElement, outer: PageElement | undefined): boolean {
  if (outer === undefined) return false
  for (let at: PageElement | undefined = element; at !== undefined; at = at.parent) {
    if (at === outer) return true
  }
  return false
}

function joined(
  paragraphs: readonly PageParagraph[],
  labels: readonly PageBlock['label'][],
): Pick<CleanPage, 'text' | 'blocks'> {
  const blocks: PageBlock[] = []
  let start = 0
  for (const [at, { text, source }] of paragraphs.entries()) {
    const label = labels[at]
    blocks.push({ start, end: start + text.length, source, ...(label && { label }) })
    start += text.length + APART.length
  }
  return { text: paragraphs.map(({ text }) => text).join(APART), blocks }
}
