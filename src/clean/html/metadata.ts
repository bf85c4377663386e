import type { MetadataField, MetadataOrigin, Metadatum } from '../../model/page.ts'
import { isObject, type LinkedArticle, type LinkedObject } from './json-ld.ts'
import { plain } from './paragraphs.ts'
import { type PageTree, textOf } from './tree.ts'

const LONGEST = 500

/** What a page says of itself, in its JSON-LD, its meta tags and its elements, in this order. */
export function findMetadata(
  tree: PageTree,
  linked: readonly LinkedArticle[],
): readonly Metadatum[] {
  return [
    ...linked.flatMap(({ fields }) => ofLinked(fields)),
    ...ofMetaTags(tree),
    ...ofElements(tree),
  ]
}

function ofLinked(fields: LinkedObject): readonly Metadatum[] {
  const read = (field: MetadataField, key: string, value: unknown = fields[key]) =>
    values(value).flatMap((one) => datum(field, one, 'json-ld', key))
  return [
    ...read('title', 'headline'),
    ...read('author', 'author', namesOf(fields['author'])),
    ...read('outlet', 'publisher', namesOf(fields['publisher'])),
    ...read('url', 'url'),
    ...read('language', 'inLanguage'),
    ...read('published', 'datePublished'),
    ...read('modified', 'dateModified'),
    ...read('agency', 'sourceOrganization', namesOf(fields['sourceOrganization'])),
    ...read('credit', 'creditText'),
  ]
}

function namesOf(value: unknown): readonly unknown[] {
  return [value].flat().map((one) => (isObject(one) ? one['name'] : one))
}

function values(value: unknown): readonly string[] {
  return [value].flat(2).filter((one) => typeof one === 'string')
}

/** Names of meta tags by what they tell, the most telling first. */
const META: readonly (readonly [MetadataField, string])[] = [
  ['title', 'og:title'],
  ['title', 'twitter:title'],
  ['title', 'dc.title'],
  ['author', 'author'],
  ['author', 'article:author'],
  ['author', 'dc.creator'],
  ['outlet', 'og:site_name'],
  ['outlet', 'application-name'],
  ['url', 'og:url'],
  ['language', 'og:locale'],
  ['language', 'content-language'],
  ['published', 'article:published_time'],
  ['published', 'og:published_time'],
  ['published', 'datepublished'],
  ['published', 'pubdate'],
  ['published', 'publishdate'],
  ['published', 'publish-date'],
  ['published', 'parsely-pub-date'],
  ['published', 'sailthru.date'],
  ['published', 'dc.date.issued'],
  ['published', 'dc.date'],
  ['published', 'date'],
  ['modified', 'article:modified_time'],
  ['modified', 'og:updated_time'],
  ['modified', 'datemodified'],
  ['modified', 'lastmod'],
]

function ofMetaTags({ elements }: PageTree): readonly Metadatum[] {
  const tags = new Map<string, string[]>()
  for (const { tag, attributes } of elements) {
    if (tag !== 'meta') continue
    const name =
      attributes['property'] ??
      attributes['name'] ??
      attributes['itemprop'] ??
      attributes['http-equiv']
    const content = attributes['content']
    if (name === undefined || content === undefined) continue
    const key = name.trim().toLowerCase()
    tags.set(key, [...(tags.get(key) ?? []), content])
  }
  return META.flatMap(([field, name]) =>
    (tags.get(name) ?? []).slice(0, 10).flatMap((value) => datum(field, value, 'meta', name)),
  )
}

function ofElements({ elements }: PageTree): readonly Metadatum[] {
  return elements.flatMap((element) => {
    const { tag, attributes } = element
    if (tag === 'link' && attributes['rel']?.toLowerCase() === 'canonical') {
      return datum('url', attributes['href'] ?? '', 'meta', 'link-canonical')
    }
    if (tag === 'html') return datum('language', attributes['lang'] ?? '', 'dom', 'html-lang')
    if (tag === 'h1') return datum('title', textOf(element), 'dom', 'h1')
    return tag === 'title' ? datum('title', textOf(element), 'dom', 'title') : []
  })
}

function datum(
  field: MetadataField,
  given: string,
  origin: MetadataOrigin,
  place: string,
): readonly Metadatum[] {
  const value = plain(given).toWellFormed()
  if (value === '' || value.length > LONGEST) return []
  return [{ field, value, origin, rule: `${origin}/${place}` }]
}
