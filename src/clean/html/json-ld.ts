import { type PageElement, type PageTree, textOf } from './tree.ts'

/** An object of linked data, as a page holds it for search engines. */
export type LinkedObject = Readonly<Record<string, unknown>>

/** What a page says of its article in JSON-LD, and the element that says it. */
export interface LinkedArticle {
  readonly fields: LinkedObject
  readonly element: PageElement
}

const LONGEST = 2 * 2 ** 20
const MOST = 4000
const ARTICLE =
  /^(?:schema:)?(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|ScholarlyArticle|TechArticle|ClaimReview|Review|WebPage)$/u

/** The objects of JSON-LD that stand for the page, articles first; what is not JSON is passed over. */
export function findLinkedArticles(tree: PageTree): readonly LinkedArticle[] {
  const found: LinkedArticle[] = []
  for (const element of tree.elements) {
    if (element.tag !== 'script') continue
    if (!/^application\/ld\+json/iu.test(element.attributes['type']?.trim() ?? '')) continue
    for (const fields of objectsIn(textOf(element))) {
      if (typesOf(fields).some((type) => ARTICLE.test(type))) found.push({ fields, element })
    }
  }
  const isPage = ({ fields }: LinkedArticle) => Number(typesOf(fields).includes('WebPage'))
  return found.toSorted((a, b) => isPage(a) - isPage(b))
}

/** All objects in a piece of JSON, the outer before the inner; a cap keeps a hostile piece short. */
function objectsIn(json: string): readonly LinkedObject[] {
  if (json.length > LONGEST) return []
  const found: LinkedObject[] = []
  const waiting: unknown[] = [parseLenient(json)]
  for (let seen = 0; waiting.length > 0 && seen < MOST; seen++) {
    const next = waiting.shift()
    if (Array.isArray(next)) waiting.push(...next.slice(0, MOST))
    else if (isObject(next)) {
      found.push(next)
      const graph = next['@graph'] ?? next['mainEntity'] ?? next['mainEntityOfPage']
      if (typeof graph === 'object') waiting.push(graph)
    }
  }
  return found
}

/** Pages wrap the whole in comments and break lines inside strings, which JSON does not allow. */
function parseLenient(json: string): unknown {
  let bare = json.trim()
  for (const mark of ['/*', '//', '<!--', '<![CDATA[', '*/']) {
    if (bare.startsWith(mark)) bare = bare.slice(mark.length).trim()
  }
  for (const mark of ['*/', '-->', ']]>', '//', '/*', ';']) {
    if (bare.endsWith(mark)) bare = bare.slice(0, -mark.length).trim()
  }
  return parse(bare) ?? parse(bare.replace(/\p{Cc}/gu, ' '))
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return undefined
  }
}

/** The types of an object, of which it may have several. */
function typesOf(object: LinkedObject): readonly string[] {
  return [object['@type']].flat().filter((type) => typeof type === 'string')
}

/** Whether a value of JSON is an object. */
export function isObject(value: unknown): value is LinkedObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
