import type { VNode } from 'preact'
import type { Cell } from '../../src/views/explain.ts'

/** Every value that was read, with its words and its rule. */
export function Cells({ cells }: { readonly cells: readonly Cell[] }): VNode | null {
  if (cells.length === 0) return null
  return (
    <details>
      <summary>What was read in it, and by which rule</summary>
      <dl class="cells">
        {cells.map(({ field, value, basis, rule, evidence }, at) => (
          <div key={`${field} ${at}`}>
            <dt>
              {field}: <strong>{value}</strong>
            </dt>
            <dd>
              {evidence.map(({ exact }) => `“${exact}”`).join(' ')} {basis}, <code>{rule}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
