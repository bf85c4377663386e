import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { labelBlocks } from '../../src/clean/furniture.ts'
import { findParagraphs } from '../../src/clean/html/paragraphs.ts'
import { parsePage } from '../../src/clean/html/tree.ts'
import { readKnowledge } from '../../src/lexicon/knowledge.ts'
import type { Metadatum } from '../../src/model/page.ts'
import { readPage } from '../../src/read-page.ts'

/** Something that finds the article of a page. */
export interface Extractor {
  readonly name: string
  extract(page: BenchPage): Promise<string> | string
}

/** A page of the benchmark. */
export interface BenchPage {
  readonly id: string
  readonly bytes: Uint8Array
  readonly url: string
  /** The right text. */
  readonly body: string
}

const RIVALS = join(import.meta.dirname, '..', 'rivals')

/** What Readout takes for body and headings: what interchange calls text without its furniture. */
export function ours(): Extractor {
  const { furniture } = readKnowledge()
  return {
    name: 'readout',
    extract({ id, bytes, url }) {
      const read = readPage({ name: id, bytes, url })
      if ('message' in read) return ''
      const { text, page } = read.document
      return labelBlocks(text, furniture, page?.blocks)
        .filter(({ kind }) => kind === 'body' || kind === 'heading')
        .map(({ start, end }) => text.slice(start, end))
        .join('\n')
    },
  }
}

/** What Readout knows of a page beside its text. */
export function metadataOf({ id, bytes, url }: BenchPage): readonly Metadatum[] {
  const read = readPage({ name: id, bytes, url })
  return 'message' in read ? [] : (read.document.page?.metadata ?? [])
}

/** Readability on linkedom, with nothing before and nothing after it. */
export const readabilityAlone: Extractor = {
  name: 'readability',
  extract({ bytes }) {
    const { document } = parseHTML(Buffer.from(bytes).toString('utf8'))
    type Dom = ConstructorParameters<typeof Readability>[0]
    // linkedom's types are not those of a browser, though its objects do for Readability.
    return wordsIn(new Readability(document as unknown as Dom).parse()?.content ?? '')
  },
}

type Defuddle = (document: unknown, url: string) => Promise<{ readonly content?: string }>

/** Defuddle on linkedom, as its manual shows; nothing where it is not installed in `bench/rivals`. */
export async function defuddle(): Promise<Extractor | undefined> {
  const module = join(RIVALS, 'node_modules', 'defuddle', 'dist', 'node.js')
  if (!existsSync(module)) return undefined
  // Nobody's types: it is no dependency.
  const loaded = (await import(pathToFileURL(module).href)) as { readonly Defuddle: Defuddle }
  return {
    name: 'defuddle',
    async extract({ bytes, url }) {
      const { document } = parseHTML(Buffer.from(bytes).toString('utf8'))
      const { content = '' } = await loaded.Defuddle(document, url)
      return wordsIn(content)
    },
  }
}

function wordsIn(html: string): string {
  return findParagraphs(parsePage(html), () => true)
    .map(({ text }) => text)
    .join('\n')
}
