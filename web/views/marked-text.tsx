import type { VNode } from 'preact'
import { changed } from '../address/address.ts'
import { useHere } from '../frame/here.ts'
import type { Mark, Piece } from './cut-text.ts'

/** Text with its marks; each leads to the words and the rule behind it. */
export function MarkedText({ pieces }: { readonly pieces: readonly Piece[] }): VNode {
  const { address } = useHere()
  const open = address.query.get('evidence') ?? address.query.get('quote')
  return (
    <>
      {pieces.map(({ start, text, marks }) => {
        const target = marks.find(({ kind }) => kind === 'claim') ?? marks[0]
        if (target === undefined) return text
        const kinds = new Set(marks.map(({ kind }) => `is-${kind}`))
        const isOpen = marks.some(({ id }) => id === open)
        return (
          <a
            key={start}
            class={[...kinds, ...(isOpen ? ['is-open'] : [])].join(' ')}
            href={changed(address, opening(target))}
            title={marks.map(({ title }) => title).join('; ')}
          >
            {text}
          </a>
        )
      })}
    </>
  )
}

function opening({ kind, id }: Mark): { readonly [key: string]: string | undefined } {
  return kind === 'quote' ? { quote: id, evidence: undefined } : { evidence: id, quote: undefined }
}
