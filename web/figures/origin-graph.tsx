import type { VNode } from 'preact'
import type { OriginRow } from '../../src/views/origin-rows.ts'

/** Origins that are drawn; the list below has all. */
const MOST = 24

/** Outlets to the left, origins to the right, and a line for each pair. */
export function OriginGraph({ origins }: { readonly origins: readonly OriginRow[] }): VNode | null {
  const right = origins.slice(0, MOST)
  const left = [...new Set(right.flatMap(({ outlets }) => outlets.map(({ name }) => name)))]
  if (right.length === 0) return null
  const y = (at: number, of: number): number => (100 * (at + 0.5)) / of
  return (
    <figure>
      <div class="ties">
        <p class="ties-of">Outlet</p>
        <p class="ties-to">Origin</p>
        <Names class="ties-left" names={left} />
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          role="img"
          aria-label={`${left.length} outlets and ${right.length} origins`}
        >
          {right.flatMap(({ name, outlets }, to) =>
            outlets.map((outlet) => (
              <line
                key={`${name} ${outlet.name}`}
                class="tie"
                x1="1"
                x2="99"
                y1={y(left.indexOf(outlet.name), left.length)}
                y2={y(to, right.length)}
                stroke-width={Math.min(6, outlet.documents)}
                vector-effect="non-scaling-stroke"
              />
            )),
          )}
        </svg>
        <Names class="ties-right" names={right.map(({ name }) => name)} />
      </div>
      {origins.length > MOST && (
        <figcaption>The {MOST} origins of most events; the list has all.</figcaption>
      )}
    </figure>
  )
}

/** Names one below the other, spread over the height; what does not fit is cut short by the browser. */
function Names({
  class: name,
  names,
}: {
  readonly class: string
  readonly names: readonly string[]
}): VNode {
  return (
    <ul class={name}>
      {names.map((one) => (
        <li key={one} title={one}>
          {one}
        </li>
      ))}
    </ul>
  )
}
