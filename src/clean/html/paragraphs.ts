import type { Span } from '../../model/evidence.ts'
import type { PageElement, PageText, PageTree } from './tree.ts'

/** A paragraph, heading, caption or entry of a page: words that stand together, and where. */
export interface PageParagraph {
  /** Its words, with single spaces. */
  readonly text: string
  /** Where it stands in the HTML. */
  readonly source: Span
  /** The innermost element that stands for a block of its own and holds all of it. */
  readonly element: PageElement
  /** Elements within the block that hold all of its words, the innermost first. */
  readonly whole: readonly PageElement[]
  /** Length of its words that are links. */
  readonly linked: number
}

const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'iframe',
  'object',
  'select',
  'textarea',
  'math',
  'canvas',
  'audio',
  'video',
  'button',
])

const BLOCKS: ReadonlySet<string> = new Set([
  '#root',
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'br',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'nav',
  'ol',
  'option',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'tr',
  'ul',
])

const CELLS: ReadonlySet<string> = new Set(['td', 'th'])

// Marks that print nothing, and the hyphen that shows only where a line breaks.
const UNPRINTED = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
const SPACES = /[\s\u0085]+/gu

/** The paragraphs of a page in the order of its HTML, of the text that `isWanted` wants. */
export function findParagraphs(
  { root }: PageTree,
  isWanted: (parent: PageElement) => boolean,
): readonly PageParagraph[] {
  const paragraphs: PageParagraph[] = []
  let run = new Run(root)
  const finish = (element: PageElement) => {
    const paragraph = run.finish()
    if (paragraph !== undefined) paragraphs.push(paragraph)
    run = new Run(element)
  }
  const waiting: Step[] = [{ visit: root }]
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if ('close' in step) {
      if (step.isBlock) finish(step.close.parent ?? root)
      else run.close(step.close)
    } else if (step.visit.kind === 'text') {
      if (step.parent !== undefined && isWanted(step.parent)) run.add(step.visit)
    } else if (!SILENT.has(step.visit.tag)) {
      const { visit } = step
      const isBlock = BLOCKS.has(visit.tag)
      if (isBlock) finish(visit.tag === 'br' || visit.tag === 'hr' ? blockOf(visit) : visit)
      else run.open(visit)
      waiting.push({ close: visit, isBlock })
      for (let at = visit.children.length - 1; at >= 0; at--) {
        waiting.push({ visit: visit.children[at] as PageElement, parent: visit })
      }
    }
  }
  finish(root)
  return paragraphs
}

type Step =
  | { readonly visit: PageElement | PageText; readonly parent?: PageElement }
  | { readonly close: PageElement; readonly isBlock: boolean }

function blockOf(element: PageElement): PageElement {
  let at = element
  while (at.parent !== undefined && (!BLOCKS.has(at.tag) || at.tag === 'br' || at.tag === 'hr'))
    at = at.parent
  return at
}

/** Text that is being gathered until its block ends. */
class Run {
  readonly #element: PageElement
  readonly #texts: PageText[] = []
  readonly #open: PageElement[] = []
  #whole: readonly PageElement[] | undefined
  #links = 0
  #linked = 0

  constructor(element: PageElement) {
    this.#element = BLOCKS.has(element.tag) ? element : blockOf(element)
  }

  open(element: PageElement): void {
    this.#open.push(element)
    if (element.tag === 'a') this.#links++
    // The cells of a row are words of one line.
    if (CELLS.has(element.tag))
      this.#texts.push({ kind: 'text', text: ' ', start: element.start, end: element.start })
  }

  close(element: PageElement): void {
    if (this.#open.at(-1) === element) this.#open.pop()
    if (element.tag === 'a') this.#links = Math.max(0, this.#links - 1)
  }

  add(text: PageText): void {
    if (!/\S/u.test(text.text) && this.#texts.length === 0) return
    this.#texts.push(text)
    if (/\S/u.test(text.text)) {
      this.#whole =
        this.#whole === undefined
          ? this.#open.toReversed()
          : this.#whole.filter((element) => this.#open.includes(element))
    }
    if (this.#links > 0) this.#linked += text.text.replace(SPACES, '').length
  }

  finish(): PageParagraph | undefined {
    const text = plain(this.#texts.map((one) => one.text).join(''))
    if (text === '') return undefined
    const spoken = this.#texts.filter((one) => /\S/u.test(one.text))
    const source = { start: spoken[0]?.start ?? 0, end: spoken.at(-1)?.end ?? 0 }
    return { text, source, element: this.#element, whole: this.#whole ?? [], linked: this.#linked }
  }
}

/** Words as they print: single spaces, and nothing that cannot be seen. */
export function plain(text: string): string {
  return text.replace(UNPRINTED, '').replace(SPACES, ' ').trim()
}
