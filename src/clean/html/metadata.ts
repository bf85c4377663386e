import type { Outlet } from '../../lexicon/compiled-data.ts'
import type { Metadatum } from '../../model/page.ts'
import { dateIn } from './date-value.ts'
import { datum } from './datum.ts'
import { isObject, type LinkedArticle, type LinkedObject } from './json-ld.ts'
import { ofMetaTags } from './meta-tags.ts'
import { isAgency, knownOutlet, outletInTitle } from './outlet-names.ts'
import { type PageElement, type PageTree, textOf } from './tree.ts'

/** What metadata is read from, besides the page itself. */
export interface MetadataSources {
  readonly linked: readonly LinkedArticle[]
  readonly url?: string
  readonly outlets: readonly Outlet[]
}

/**
 * What a page says of itself: in its JSON-LD, its meta tags, its address and its elements, in this
 * order, so that of several values of one field the first holds.
 */
export function findMetadata(tree: PageTree, sources: MetadataSources): readonly Metadatum[] {
  const { linked, url, outlets } = sources
  const found = [
    ...linked.flatMap(({ fields }) => ofLinked(fields)),
    ...ofMetaTags(tree),
    ...ofAddress(url, outlets),
    ...ofElements(tree, url),
    ...ofHost(url),
  ]
  return distinct(found.flatMap((one) => sorted(one, outlets)))
}

function ofLinked(fields: LinkedObject): readonly Metadatum[] {
  const read = (field: Metadatum['field'], key: string, value: unknown = fields[key]) =>
    [value]
      .flat(2)
      .flatMap((one) => (typeof one === 'string' ? datum(field, one, `json-ld/${key}`) : []))
  return [
    ...read('title', 'headline'),
    ...read('author', 'author', namesOf(fields['author'])),
    ...read('outlet', 'publisher', namesOf(fields['publisher'])),
    ...read('url', 'url'),
    ...read('url', 'mainEntityOfPage', addressOf(fields['mainEntityOfPage'])),
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

function addressOf(value: unknown): unknown {
  return isObject(value) ? value['@id'] : value
}

// "/world/2031/05/04/ferry" and "/world/ferry-2031-05-04".
const DAY = /[/-](20\d\d)[/-]([01]?\d)[/-]([0-3]?\d)(?=[/.-]|$)|\/(20\d\d)([01]\d)([0-3]\d)\//u
const MONTH = /\/(20\d\d)\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\/([0-3]?\d)\//iu

function ofAddress(url: string | undefined, outlets: readonly Outlet[]): readonly Metadatum[] {
  const address = parsedUrl(url)
  if (address === undefined) return []
  const known = knownOutlet(address.hostname, outlets)
  const day = DAY.exec(address.pathname)?.slice(1).filter(Boolean)
  const named = MONTH.exec(address.pathname)?.slice(1)
  const date = day?.map((part) => part.padStart(2, '0')).join('-') ?? named?.toReversed().join(' ')
  return [
    ...(known === undefined ? [] : datum('outlet', known, 'url/host')),
    ...(date === undefined ? [] : datum('published', date, 'url/path')),
  ]
}

/** Who runs an address, where nothing else says who publishes. */
function ofHost(url: string | undefined): readonly Metadatum[] {
  const host = parsedUrl(url)?.hostname.replace(/^www\./u, '')
  return host === undefined ? [] : datum('outlet', host, 'url/host')
}

function parsedUrl(url: string | undefined): URL | undefined {
  return url === undefined ? undefined : (URL.parse(url) ?? undefined)
}

const PUBLISHED =
  /(?:date-?published|pub-?date|published|publish-?date|entry-date|posted|timestamp)/iu
const MODIFIED = /(?:date-?modified|modified|updated)/iu

function ofElements({ elements }: PageTree, url: string | undefined): readonly Metadatum[] {
  const found = elements.flatMap((element) => ofElement(element))
  // A drawing has a title too, and may stand before that of the page.
  const title = elements.find(({ tag, parent }) => tag === 'title' && parent?.tag !== 'svg')
  if (title === undefined) return found
  const words = textOf(title)
  const suffix = outletInTitle(words, url)
  return [
    ...found,
    ...datum('title', words, 'dom/title'),
    ...(suffix === undefined ? [] : datum('outlet', suffix, 'dom/title')),
  ]
}

function ofElement(element: PageElement): readonly Metadatum[] {
  const { tag, attributes } = element
  if (tag === 'html') return datum('language', attributes['lang'] ?? '', 'dom/html-lang')
  if (tag === 'h1') return datum('title', textOf(element), 'dom/h1')
  const called = `${attributes['class'] ?? ''} ${attributes['itemprop'] ?? ''} ${attributes['pubdate'] ?? ''}`
  if (tag === 'time') {
    const field = MODIFIED.test(called) ? 'modified' : 'published'
    return datum(field, attributes['datetime'] ?? textOf(element), 'dom/time')
  }
  if (attributes['itemprop'] === 'author') return datum('author', textOf(element), 'dom/author')
  if (attributes['rel'] === 'author') return datum('author', textOf(element), 'dom/author')
  if (tag === 'meta' || !PUBLISHED.test(called) || MODIFIED.test(called)) return []
  return datum('published', attributes['content'] ?? textOf(element), 'dom/date')
}

/** Dates that are none are left out, and an agency among the authors is the agency it is. */
function sorted(one: Metadatum, outlets: readonly Outlet[]): readonly Metadatum[] {
  if (one.field === 'published' || one.field === 'modified') {
    const value = dateIn(one.value)
    return value === undefined ? [] : [{ ...one, value }]
  }
  if (one.field !== 'author') return [one]
  if (/^https?:/iu.test(one.value)) return []
  const value = one.value.replace(/^by:? (?=\p{Lu})/iu, '')
  return isAgency(value, outlets) ? [{ ...one, field: 'agency', value }] : [{ ...one, value }]
}

/** Each value of a field once, where it stands first. */
function distinct(all: readonly Metadatum[]): readonly Metadatum[] {
  const seen = new Set<string>()
  return all.filter(({ field, value }) => {
    const key = `${field} ${value.toLowerCase()}`
    return !seen.has(key) && seen.add(key)
  })
}
