import type { PageElement, PageText, PageTree } from './tree.ts'

/** Begins the name of the attribute by which an element is known again: `data-at-17`. */
export const MARK = 'data-at-'

const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'link',
])
const VOID: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])
/** Longest value of an attribute that is written. */
const LONGEST = 1000

const NAME = /^[a-z_][a-z0-9_.-]*$/u
// A tag that HTML lets stand only once: the frame has its own.
const FRAME: ReadonlySet<string> = new Set(['html', 'head', 'body'])

/**
 * The page as markup without faults, each element marked with its index, for a program that knows no
 * offsets. What no reader of the page sees is left out: scripts, styles, comments, drawings.
 */
export function markup({ root }: PageTree): string {
  const out: string[] = ['<!DOCTYPE html><html><head></head><body>']
  const waiting: (PageElement | PageText | string)[] = [root]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') out.push(next)
    else if (next.kind === 'text') out.push(escapeText(next.text))
    else if (!SILENT.has(next.tag)) {
      const isFrame = next.index === -1 || FRAME.has(next.tag) || !NAME.test(next.tag)
      if (!isFrame) out.push(openTag(next))
      if (!isFrame && VOID.has(next.tag)) continue
      if (!isFrame) waiting.push(`</${next.tag}>`)
      for (let at = next.children.length - 1; at >= 0; at--) {
        waiting.push(next.children[at] as PageElement)
      }
    }
  }
  out.push('</body></html>')
  return out.join('')
}

function openTag({ tag, index, attributes }: PageElement): string {
  let written = `<${tag} ${MARK}${index}=""`
  for (const name in attributes) {
    const value = attributes[name] ?? ''
    // What is longer holds data, and nothing by which an article is told.
    if (NAME.test(name) && value.length <= LONGEST)
      written += ` ${name}="${escapeAttribute(value)}"`
  }
  return `${written}>`
}

function escapeText(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
}

function escapeAttribute(value: string): string {
  return value.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;')
}
