import { Parser } from 'htmlparser2'
import type { Span } from '../../model/evidence.ts'

/** An element of a page, and where its markup stands in the HTML. */
export interface PageElement extends Span {
  readonly kind: 'element'
  /** Place among all elements of the page, from 0, in the order in which they open. */
  readonly index: number
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: PageElement | undefined
  readonly children: (PageElement | PageText)[]
  end: number
}

/** Characters of a page with their entities resolved, and where they stand in the HTML. */
export interface PageText extends Span {
  readonly kind: 'text'
  text: string
  end: number
}

/** A page as a tree. */
export interface PageTree {
  /** Holds everything; it stands for no markup of its own. */
  readonly root: PageElement
  /** All elements, in the order in which they open. */
  readonly elements: readonly PageElement[]
  /** Which cap the page broke, where it broke one; the tree then ends there. */
  readonly broken?: PageCap
  /** Whether elements were nested so deeply that the innermost were taken for their ancestors. */
  readonly flattened: boolean
}

/** Ways in which a page can be more than any article needs. */
export type PageCap = 'elements' | 'depth' | 'nesting' | 'text'

/** How large a page may be. */
export interface PageCaps {
  /** Elements in all. */
  readonly elements: number
  /** Elements within elements: what is deeper belongs to the deepest that counts. */
  readonly depth: number
  /** No page is nested so deeply but to do harm. */
  readonly mostDepth: number
  /** The depths of all elements together: what Readability takes grows with it. */
  readonly nesting: number
  /** UTF-16 units of text, without scripts and styles. */
  readonly text: number
}

/** What the largest of 90 pages of a public benchmark has: 1,596 elements, 51 deep, 23,768, 91,282. */
const PAGE_CAPS: PageCaps = {
  elements: 20_000,
  depth: 128,
  mostDepth: 4096,
  nesting: 400_000,
  text: 400_000,
}

const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template'])

/** Parses HTML of any kind; total, and linear in its length. */
export function parsePage(html: string, caps: PageCaps = PAGE_CAPS): PageTree {
  const root = element(
    { index: -1, tag: '#root', attributes: {}, parent: undefined },
    0,
    html.length,
  )
  const elements: PageElement[] = []
  const open: PageElement[] = [root]
  let deeper = 0
  let broken: PageTree['broken']
  let flattened = false
  let [nesting, length] = [0, 0]
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const parent = open[open.length - 1] ?? root
        if (open.length > caps.depth) {
          flattened = true
          if (++deeper + open.length > caps.mostDepth) stop('depth')
          return
        }
        const index = elements.length
        const one = element(
          { index, tag, attributes, parent },
          parser.startIndex,
          parser.endIndex + 1,
        )
        parent.children.push(one)
        elements.push(one)
        open.push(one)
        nesting += open.length
        if (nesting > caps.nesting) stop('nesting')
        if (elements.length > caps.elements) stop('elements')
      },
      onclosetag() {
        if (deeper > 0) {
          deeper--
          return
        }
        const closed = open.pop()
        if (closed !== undefined) closed.end = Math.max(closed.end, parser.endIndex + 1)
      },
      ontext(text) {
        const parent = open[open.length - 1] ?? root
        const [start, end] = [parser.startIndex, parser.endIndex + 1]
        if (!UNSEEN.has(parent.tag)) length += text.length
        if (length > caps.text) stop('text')
        const last = parent.children.at(-1)
        // An entity comes by itself, and belongs to the words before it.
        if (last?.kind === 'text') {
          last.text += text
          last.end = end
        } else parent.children.push({ kind: 'text', text, start, end })
      },
    },
    { decodeEntities: true },
  )
  const stop = (cap: PageCap) => {
    broken ??= cap
    parser.pause()
  }
  parser.write(html)
  if (broken === undefined) parser.end()
  return { root, elements, flattened, ...(broken !== undefined && { broken }) }
}

function element(
  given: Pick<PageElement, 'index' | 'tag' | 'attributes' | 'parent'>,
  start: number,
  end: number,
): PageElement {
  return { kind: 'element', ...given, start, end, children: [] }
}

/** The words of an element and of all within it, as they stand. */
export function textOf(from: PageElement): string {
  const parts: string[] = []
  const waiting: (PageElement | PageText)[] = [from]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === 'text') parts.push(next.text)
    else
      for (let at = next.children.length - 1; at >= 0; at--)
        waiting.push(next.children[at] as PageElement)
  }
  return parts.join('')
}
