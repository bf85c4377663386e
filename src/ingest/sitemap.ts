import { XMLParser } from 'fast-xml-parser'
import type { EntryDraft } from './feed-entries.ts'

/** The pages and sitemaps that a sitemap lists. */
export interface SitemapDraft {
  readonly pages: readonly EntryDraft[]
  readonly sitemaps: readonly EntryDraft[]
}

const LISTS: ReadonlySet<string> = new Set(['urlset.url', 'sitemapindex.sitemap'])
const DEEPEST = 20

/**
 * Reads a sitemap as sitemaps.org has it, with the `news:` elements that Google added. Nothing where it is not
 * well-formed. Entities that it declares itself stay as they stand, so that none can be unfolded.
 */
export function draftSitemap(text: string): SitemapDraft | undefined {
  const parser = new XMLParser({
    ignoreAttributes: true,
    removeNSPrefix: true,
    parseTagValue: false,
    maxNestedTags: DEEPEST,
    isArray: (_, path) => LISTS.has(String(path)),
  })
  let parsed: unknown
  try {
    parsed = parser.parse(text.replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/i, ''))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return undefined
  }
  return {
    pages: listOf(at(parsed, 'urlset'), 'url'),
    sitemaps: listOf(at(parsed, 'sitemapindex'), 'sitemap'),
  }
}

function listOf(parent: unknown, name: string): readonly EntryDraft[] {
  const list = at(parent, name)
  if (!Array.isArray(list)) return []
  return list.map((entry: unknown) => {
    const news = at(entry, 'news')
    return {
      links: [words(at(entry, 'loc'))],
      title: words(at(news, 'title')),
      published: words(at(news, 'publication_date')),
      changed: words(at(entry, 'lastmod')),
    }
  })
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name] // it has just been found there
    : undefined
}

function words(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
