import type { VNode } from 'preact'
import type { ClaimEvidence } from '../api/shapes.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useHere } from '../frame/here.ts'
import { queryOf } from '../frame/query-of.ts'
import { AsFile } from '../parts/as-file.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { wordNames } from '../parts/wording.ts'
import { Cells } from './cells.tsx'
import { Copy } from './copy.tsx'
import { InContext } from './in-context.tsx'
import { Origins } from './origins.tsx'
import { Whose } from './whose.tsx'

/** The words of a claim in their sentence and paragraph, whose they are, and what read them. */
export function ClaimWords({ id }: { readonly id: string }): VNode {
  const { address } = useHere()
  const query = queryOf(address.query, [])
  const told = useAnswer<ClaimEvidence>(
    `/api/evidence/${encodeURIComponent(id)}${query === '' ? '' : `?${query}`}`,
  )
  if (told.state !== 'told') return <Waiting told={told} />
  const { claim, passage, sentence, paragraph, rule, attribution, document, cells, events } =
    told.answer
  return (
    <div aria-live="polite">
      <Whose document={document} at={passage.start} />
      <InContext paragraph={paragraph} sentence={sentence} words={passage} />
      <dl class="facts">
        <dt>Said by</dt>
        <dd>{attribution.length === 0 ? 'the outlet itself' : wordNames(attribution)}</dd>
        <dt>Read by</dt>
        <dd>
          <code>{rule}</code>
        </dd>
        <dt>Claim</dt>
        <dd>
          <AsFile question={`/api/explain/${claim}`}>
            <code>{claim}</code>
          </AsFile>
        </dd>
      </dl>
      <Copy document={document} words={passage.exact} id={claim} />
      <Origins events={events} />
      <Cells cells={cells} />
    </div>
  )
}
