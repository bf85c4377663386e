import { type Notice, notice } from '../../model/notice.ts'
import type { Metadatum, PageBlock, PageMethod } from '../../model/page.ts'
import { findContent } from './content.ts'
import { findLinkedArticles } from './json-ld.ts'
import { findMetadata } from './metadata.ts'
import { findParagraphs, type PageParagraph } from './paragraphs.ts'
import { parsePage } from './tree.ts'

/** The article of a page as text, and what the page says of it. */
export interface CleanPage {
  readonly text: string
  readonly blocks: readonly PageBlock[]
  readonly method: PageMethod
  readonly metadata: readonly Metadatum[]
  readonly notices: readonly Notice[]
}

const APART = '\n\n'

/** Finds the article in a page. Total; a page that breaks a cap gives a sentence that says which. */
export function cleanPage(html: string): CleanPage | { readonly message: string } {
  const tree = parsePage(html)
  if (tree.broken !== undefined) return { message: BROKEN[tree.broken] }
  const metadata = findMetadata(tree, findLinkedArticles(tree))
  const content = findContent(tree)
  const paragraphs = findParagraphs(tree, ({ index }) => content?.has(index) ?? true)
  return {
    ...joined(paragraphs),
    method: content === undefined ? 'paragraphs' : 'readability',
    metadata,
    notices: tree.flattened ? [notice('page/flattened')] : [],
  }
}

const BROKEN = {
  elements: 'The page has more elements than an article can need.',
  depth: 'The page nests its elements deeper than any article does.',
} as const

function joined(paragraphs: readonly PageParagraph[]): Pick<CleanPage, 'text' | 'blocks'> {
  const blocks: PageBlock[] = []
  let start = 0
  for (const { text, source } of paragraphs) {
    blocks.push({ start, end: start + text.length, source })
    start += text.length + APART.length
  }
  return { text: paragraphs.map(({ text }) => text).join(APART), blocks }
}
