import { parseFeed } from 'feedsmith'
import { decodePage } from './charset.ts'
import { resolveFeedDate } from './feed-date.ts'
import { draftFeed, type EntryDraft } from './feed-entries.ts'
import { draftSitemap } from './sitemap.ts'

/** An article that a feed lists. */
export interface FeedEntry {
  /** Address of its page: `http` or `https`, whole. */
  readonly url: string
  readonly title?: string
  /** When it was published: `YYYY-MM-DD`, or a date-time with its zone. */
  readonly published?: string
  /** When it was changed last, or else published, as the feed writes it: another mark, another text. */
  readonly mark?: string
}

/** What a feed or a sitemap lists. */
export interface Feed {
  readonly title?: string
  /** As the feed orders them; those of a sitemap, the newest first. */
  readonly entries: readonly FeedEntry[]
  /** Addresses of further sitemaps, where it is an index of them; the newest first. */
  readonly sitemaps: readonly string[]
}

/** A feed that cannot be read. */
export interface BrokenFeed {
  readonly message: string
}

/** Entries of one feed that are read; most have some dozens, a news sitemap has 1,000 at most. */
const MOST = 10_000
/** How far into a file the name of its outermost element is looked for, in characters. */
const HEAD = 4096
const PREAMBLE =
  /^(?:\s|<\?[^>]{0,1000}\?>|<!--[\s\S]{0,2000}?-->|<!DOCTYPE[^>[]{0,500}(?:\[[^\]]{0,2000}\]\s{0,9})?>)+/i
const ROOT = /^<(?:[\w-]{1,40}:)?(rss|feed|rdf|urlset|sitemapindex)[\s>/]/i
const JSON_FEED = /^\s*\{[\s\S]*"https?:\/\/jsonfeed\.org\/version/

/**
 * Reads RSS, Atom, RDF, JSON Feed, sitemaps, news sitemaps and indexes of sitemaps, 10,000 entries of
 * each at most. Gives nothing for bytes whose first words are those of no feed, and a sentence for a
 * feed that is broken. Total.
 */
export function readFeed(
  bytes: Uint8Array,
  { base, charset }: { readonly base: string; readonly charset?: string },
): Feed | BrokenFeed | undefined {
  const { html: text } = decodePage(bytes, charset)
  const head = text.slice(0, HEAD)
  const root = ROOT.exec(head.replace(PREAMBLE, ''))?.[1]?.toLowerCase()
  if (root === undefined && !JSON_FEED.test(head)) return undefined
  if (root === 'urlset' || root === 'sitemapindex') {
    const draft = draftSitemap(text)
    if (draft === undefined) return { message: 'It is a sitemap that cannot be parsed.' }
    return {
      entries: newestFirst(entriesOf(draft.pages, base)),
      sitemaps: newestFirst(entriesOf(draft.sitemaps, base)).map(({ url }) => url),
    }
  }
  try {
    const { title, base: own, entries } = draftFeed(parseFeed<string>(text, { maxItems: MOST }))
    return {
      ...(title === undefined || title === '' ? {} : { title }),
      entries: entriesOf(entries, URL.parse(own ?? '', base)?.href ?? base),
      sitemaps: [],
    }
  } catch (error) {
    // What feedsmith throws for a feed that it cannot parse; its classes are not exported whole.
    if (!(error instanceof Error)) throw error
    return { message: `It is a feed that cannot be parsed (${error.message}).` }
  }
}

/** Entries with an address of the web, each address once. */
function entriesOf(drafts: readonly EntryDraft[], base: string): readonly FeedEntry[] {
  const entries = new Map<string, FeedEntry>()
  for (const { links, title = '', published = '', changed = '' } of drafts.slice(0, MOST)) {
    const url = links.flatMap((link) => pageAt(link, base) ?? [])[0]
    if (url === undefined || entries.has(url)) continue
    const [date, mark] = [resolveFeedDate(published), changed || published]
    entries.set(url, {
      url,
      ...(title.trim() === '' ? {} : { title: title.trim() }),
      ...(date === undefined ? {} : { published: date }),
      ...(mark === '' ? {} : { mark }),
    })
  }
  return [...entries.values()]
}

function pageAt(link: string | undefined, base: string): string | undefined {
  if (link === undefined || link.trim() === '') return undefined
  const url = URL.parse(link.trim(), base)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined
  url.hash = ''
  return url.href
}

function newestFirst(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const moment = ({ mark = '' }: FeedEntry) => Date.parse(mark) || 0
  return entries.toSorted((a, b) => moment(b) - moment(a))
}
