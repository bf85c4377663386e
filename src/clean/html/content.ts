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
  const { document } = parseHTML(markup(tree))
  const readability = new Readability<unknown>(
    document as unknown as ConstructorParameters<typeof Readability>[0],
    {
      serializer: (node) => node,
      disableJSONLD: true,
      keepClasses: true,
    },
  )
  const content = parsed(readability)?.content
  return content === undefined || content === null ? undefined : marksIn(content as Node)
}

/** Pages are made by anybody: one on which these libraries stumble has no article, and no more. */
function parsed(readability: Readability<unknown>): ReturnType<Readability<unknown>['parse']> {
  try {
    return readability.parse()
  } catch (error) {
    if (error instanceof Error) return null
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
