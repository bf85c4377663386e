import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { MARK, markup } from './markup.ts'
import type { PageTree } from './tree.ts'

/** The part of the DOM that is read here; the library's own types want a browser's. */
interface Node {
  readonly attributes?: Iterable<{ readonly name: string }>
  readonly childNodes: Iterable<Node>
}

/**
 * Which elements of a page Mozilla's Readability takes for the article, by their index; nothing when
 * it finds none.
 */
export function findContent(tree: PageTree): ReadonlySet<number> | undefined {
  if (tree.elements.length === 0) return undefined
  const content = contentOf(markup(tree))
  return content === undefined ? undefined : marksIn(content)
}

function contentOf(html: string): Node | undefined {
  try {
    const { document } = parseHTML(html)
    type Dom = ConstructorParameters<typeof Readability>[0]
    // linkedom's types are not those of a browser, though its objects do for Readability.
    const readability = new Readability<unknown>(document as unknown as Dom, {
      serializer: (node) => node,
      disableJSONLD: true,
      keepClasses: true,
    })
    return (readability.parse()?.content ?? undefined) as Node | undefined
  } catch (error) {
    // Pages are made by anybody: one on which these libraries stumble has no article, and no more.
    if (error instanceof Error) return undefined
    throw error
  }
}

function marksIn(from: Node): ReadonlySet<number> {
  const marks = new Set<number>()
  const waiting: Node[] = [from]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { name } of next.attributes ?? []) {
      if (name.startsWith(MARK)) marks.add(Number(name.slice(MARK.length)))
    }
    for (const child of next.childNodes) waiting.push(child)
  }
  return marks
}
