import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { DocumentFacts } from '../../src/views/explain.ts'
import { citationText } from './citation-text.ts'

/** Copies a citation: the words, whose they are, when, where, and under which id. */
export function Copy({
  document,
  words,
  id,
}: {
  readonly document: DocumentFacts
  readonly words: string
  readonly id: string
}): VNode {
  const [state, setState] = useState('')
  const text = citationText(document, words, id)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setState('Copied.')
    } catch {
      // Browsers let pages copy only from this machine or over TLS.
      setState(text)
    }
  }
  return (
    <p class="copy">
      <button type="button" onClick={copy}>
        Copy citation
      </button>{' '}
      <output>{state}</output>
    </p>
  )
}
