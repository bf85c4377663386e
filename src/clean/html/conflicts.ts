import { type Notice, notice } from '../../model/notice.ts'
import type { MetadataField, Metadatum } from '../../model/page.ts'

/** What a page says of itself in two ways that cannot both be right. The first is what holds. */
export function findConflicts(metadata: readonly Metadatum[]): readonly Notice[] {
  const of = (name: MetadataField) => metadata.filter(({ field }) => field === name)
  const [published, modified] = [of('published'), of('modified')]
  const titles = of('title').filter(({ rule }) => rule !== 'dom/h1')
  const days = published.filter(({ rule }) => rule !== 'dom/time')
  return [
    ...differing(days, 'page/published-differs', (a, b) => isApart(a, b)),
    // The largest heading of a page is often that of a box beside the article.
    ...differing(titles, 'page/title-differs', isOtherTitle),
    ...differing(of('url'), 'page/url-differs', isOtherHost),
    ...backwards(published[0], modified[0]),
  ]
}

type Code = 'page/published-differs' | 'page/title-differs' | 'page/url-differs'

function differing(
  all: readonly Metadatum[],
  code: Code,
  differ: (a: string, b: string) => boolean,
): readonly Notice[] {
  const [first, ...others] = all
  const other = first && others.find(({ value }) => differ(first.value, value))
  if (first === undefined || other === undefined) return []
  const [a, b] = [first, other].map(({ value, rule }) => `${JSON.stringify(value)} (${rule})`)
  return [notice(code, `${a}, not ${b}.`)]
}

const DAY = 86_400_000

/** One moment falls on two days in two zones; more than that is no matter of zones. */
function isApart(a: string, b: string): boolean {
  return Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) > DAY
}

function backwards(published?: Metadatum, modified?: Metadatum): readonly Notice[] {
  if (published === undefined || modified === undefined) return []
  if (modified.value >= published.value || !isApart(published.value, modified.value)) return []
  const details = `Published ${published.value}, modified ${modified.value}.`
  return [notice('page/modified-before-published', details)]
}

/** Titles are shortened for one reader and lengthened for another; these have hardly a word in common. */
function isOtherTitle(a: string, b: string): boolean {
  const [own, other] = [a, b].map(
    (title) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []),
  )
  if (own === undefined || other === undefined || own.size < 3 || other.size < 3) return false
  const common = [...own].filter((word) => other.has(word)).length
  return common / Math.min(own.size, other.size) < 0.25
}

/** "news.post.example" is no other than "post.example", and a relative address is on its own host. */
function isOtherHost(a: string, b: string): boolean {
  const [own, other] = [a, b].map((url) =>
    URL.parse(url)?.hostname.replace(/^(?:www|m|amp)\./u, ''),
  )
  if (own === undefined || other === undefined) return false
  return own !== other && !own.endsWith(`.${other}`) && !other.endsWith(`.${own}`)
}
