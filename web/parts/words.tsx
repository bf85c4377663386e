import type { VNode } from 'preact'
import type { Citation } from '../../src/views/citations.ts'
import { opened } from '../address/address.ts'
import { useHere } from '../frame/here.ts'

/** The words of a passage, quoted; a click shows them in their article. */
export function Words({ passage }: { readonly passage: Citation }): VNode {
  const { address } = useHere()
  return (
    <q class="words">
      <a href={opened(address, passage.claim)}>{passage.exact}</a>
    </q>
  )
}
