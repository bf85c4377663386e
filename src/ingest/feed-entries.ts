import type { parseFeed } from 'feedsmith'

/** An entry as its format has it. */
export interface EntryDraft {
  /** Where its page may be, the likeliest first. */
  readonly links: readonly (string | undefined)[]
  readonly title?: string | undefined
  readonly published?: string | undefined
  /** When it was changed last. */
  readonly changed?: string | undefined
}

/** A feed as its format has it. */
export interface FeedDraft {
  readonly title: string | undefined
  /** What the links are relative to, where the feed says so itself. */
  readonly base?: string | undefined
  readonly entries: readonly EntryDraft[]
}

type Parsed = ReturnType<typeof parseFeed<string>>
type Of<F extends Parsed['format']> = Extract<Parsed, { readonly format: F }>['feed']

/** The entries of a feed of any format. */
export function draftFeed(parsed: Parsed): FeedDraft {
  switch (parsed.format) {
    case 'rss':
      return rss(parsed.feed)
    case 'atom':
      return atom(parsed.feed)
    case 'rdf':
      return rdf(parsed.feed)
    case 'json':
      return json(parsed.feed)
    default:
      return parsed satisfies never
  }
}

function rss({ title, items = [] }: Of<'rss'>): FeedDraft {
  const entries = items.map(({ link, guid, title, pubDate, dc, dcterms, atom }) => ({
    // "guid" is the address where it does not say otherwise; many feeds have no "link".
    links: [link, guid?.isPermaLink === false ? undefined : guid?.value],
    title,
    published: pubDate ?? dc?.dates?.[0] ?? atom?.published,
    changed: atom?.updated ?? dcterms?.modified?.[0],
  }))
  return { title, entries }
}

function atom({ title, xml, entries = [] }: Of<'atom'>): FeedDraft {
  const drafts = entries.map(({ links = [], id, title, published, updated }) => {
    const pages = links.filter(({ rel = 'alternate' }) => rel === 'alternate')
    const isHtml = ({ type }: (typeof pages)[number]) => /html/i.test(type ?? 'html')
    const page = pages.find(isHtml)
    return { links: [page?.href, id], title: title?.value, published, changed: updated }
  })
  return { title: title?.value, base: xml?.base, entries: drafts }
}

function rdf({ title, items = [] }: Of<'rdf'>): FeedDraft {
  const entries = items.map(({ link, rdf, title, dc, dcterms }) => ({
    links: [link, rdf?.about],
    title,
    published: dc?.dates?.[0],
    changed: dcterms?.modified?.[0],
  }))
  return { title, entries }
}

function json({ title, items = [] }: Of<'json'>): FeedDraft {
  const entries = items.map(({ url, external_url, id, title, date_published, date_modified }) => ({
    links: [url, external_url, id],
    title,
    published: date_published,
    changed: date_modified,
  }))
  return { title, entries }
}
