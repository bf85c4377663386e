import type { VNode } from 'preact'

/** Low, best and high on one line from zero; an open end where no account bounds it. */
export function Whisker({
  low,
  best,
  high,
  most,
  label,
}: {
  readonly low?: number
  readonly best?: number
  readonly high?: number
  /** What the whole width stands for. */
  readonly most: number
  readonly label: string
}): VNode {
  const at = (value: number): string => `${2 + (96 * value) / Math.max(1, most)}%`
  const from = low ?? best ?? high ?? 0
  const to = high ?? most
  return (
    <svg class="whisker" role="img" aria-label={label} height="18">
      <line class="axis" x1="2%" x2="98%" y1="9" y2="9" />
      <line
        class={high === undefined ? 'range open' : 'range'}
        x1={at(from)}
        x2={at(to)}
        y1="9"
        y2="9"
      />
      {low !== undefined && <line class="end" x1={at(low)} x2={at(low)} y1="4" y2="14" />}
      {high !== undefined && <line class="end" x1={at(high)} x2={at(high)} y1="4" y2="14" />}
      {best !== undefined && <circle class="best" cx={at(best)} cy="9" r="4" />}
    </svg>
  )
}
