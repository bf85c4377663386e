import type { MetadataField, Metadatum } from '../../model/page.ts'
import { datum } from './datum.ts'
import type { PageTree } from './tree.ts'

/** Names of meta tags by what they tell, the most telling first. */
const META: Readonly<Partial<Record<MetadataField, readonly string[]>>> = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'headline'],
  author: ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'byl'],
  outlet: ['og:site_name', 'application-name', 'dc.publisher', 'publisher'],
  url: ['og:url'],
  language: ['og:locale', 'content-language', 'dc.language', 'inlanguage'],
  published: [
    'article:published_time',
    'article:published',
    'og:published_time',
    'og:article:published_time',
    'datepublished',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'published_time',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.created',
    'dc.date',
    'article.published',
    'article_date_original',
    'originalpublicationdate',
    'date',
  ],
  modified: [
    'article:modified_time',
    'article:modified',
    'og:updated_time',
    'datemodified',
    'dcterms.modified',
    'article.updated',
    'lastmod',
    'last-modified',
  ],
  agency: ['article:agency', 'news_source', 'syndication-source'],
}

const MOST = 10

/** What the meta tags and links of a page say of it. */
export function ofMetaTags({ elements }: PageTree): readonly Metadatum[] {
  const tags = new Map<string, string[]>()
  const links: Metadatum[] = []
  for (const { tag, attributes } of elements) {
    if (tag === 'link' && attributes['rel']?.toLowerCase() === 'canonical') {
      links.push(...datum('url', attributes['href'] ?? '', 'meta/link-canonical'))
    }
    const content = attributes['content']
    const name = attributes['property'] ?? attributes['name'] ?? attributes['itemprop']
    const key = (name ?? attributes['http-equiv'])?.trim().toLowerCase()
    if (tag !== 'meta' || key === undefined || content === undefined) continue
    const values = tags.get(key)
    if (values === undefined) tags.set(key, [content])
    else if (values.length < MOST) values.push(content)
  }
  const found = Object.entries(META).flatMap(([field, names]) =>
    names.flatMap((name) =>
      (tags.get(name) ?? []).flatMap((value) =>
        // The keys are those written above.
        datum(field as MetadataField, value, `meta/${name}`),
      ),
    ),
  )
  return [...links, ...found]
}
