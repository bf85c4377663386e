import type { VNode } from 'preact'
import type { OriginRow } from '../api/shapes.ts'

const LINE = 22
/** Origins that are drawn; the list below has all. */
const MOST = 24

/** Outlets to the left, origins to the right, and a line for each pair. */
export function OriginGraph({ origins }: { readonly origins: readonly OriginRow[] }): VNode | null {
  const right = origins.slice(0, MOST)
  const left = [...new Set(right.flatMap(({ outlets }) => outlets.map(({ name }) => name)))]
  if (right.length === 0) return null
  const height = Math.max(left.length, right.length) * LINE + 24
  const y = (at: number, of: number): number => 24 + ((at + 0.5) * (height - 24)) / of
  return (
    <figure class="origin-graph">
      <svg
        height={height}
        role="img"
        aria-label={`${left.length} outlets and ${right.length} origins`}
      >
        <text class="tick end" x="35%" y="12">
          Outlet
        </text>
        <text class="tick" x="63%" y="12">
          Origin
        </text>
        {right.flatMap(({ name, outlets }, to) =>
          outlets.map((outlet) => (
            <line
              key={`${name} ${outlet.name}`}
              class="tie"
              x1="36%"
              x2="62%"
              y1={y(left.indexOf(outlet.name), left.length)}
              y2={y(to, right.length)}
              stroke-width={Math.min(6, outlet.documents)}
            />
          )),
        )}
        {left.map((name, at) => (
          <text key={name} class="end" x="35%" y={y(at, left.length) + 4}>
            {shortened(name)}
          </text>
        ))}
        {right.map(({ name }, at) => (
          <text key={name} x="63%" y={y(at, right.length) + 4}>
            {shortened(name)}
          </text>
        ))}
      </svg>
      {origins.length > MOST && (
        <figcaption>The {MOST} origins of most events; the list has all.</figcaption>
      )}
    </figure>
  )
}

function shortened(name: string): string {
  return name.length > 26 ? `${name.slice(0, 25)}…` : name
}
