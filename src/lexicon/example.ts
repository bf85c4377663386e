import type { Span } from '../model/evidence.ts'

/** An example of a lexicon entry, with its marks taken out of the text and kept as spans. */
export interface MarkedExample {
  readonly text: string
  /** The `*word*` that the entry reads, from the first mark to the last; absent when none is marked. */
  readonly head?: Span
  /** The `{actor: …}` parts, by role. */
  readonly roles: readonly { readonly role: string; readonly span: Span }[]
}

const MARK = /\{([a-z-]+): |\}|\*/g

/** Reads the bracket notation of examples: `{actor: The envoys} *met* in {place: Geneva}.` */
export function readExample(notation: string): MarkedExample {
  const roles: { role: string; span: Span }[] = []
  const open: { role: string; start: number }[] = []
  let text = ''
  let from = 0
  let headStart: number | undefined
  let head: Span | undefined
  for (const mark of notation.matchAll(MARK)) {
    text += notation.slice(from, mark.index)
    from = mark.index + mark[0].length
    if (mark[1] !== undefined) open.push({ role: mark[1], start: text.length })
    else if (mark[0] === '}') {
      const part = open.pop()
      if (part !== undefined)
        roles.push({ role: part.role, span: { start: part.start, end: text.length } })
    } else if (headStart === undefined) headStart = text.length
    else head = { start: headStart, end: text.length }
  }
  text += notation.slice(from)
  return head === undefined ? { text, roles } : { text, head, roles }
}
