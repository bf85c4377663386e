import type { VNode } from 'preact'
import type { Delegation } from '../../src/views/delegations.ts'
import { opened } from '../address/address.ts'
import { useHere } from '../frame/here.ts'

/** Who takes part, side by side; every name leads to the words that give it. */
export function Delegations({
  delegations,
}: {
  readonly delegations: readonly Delegation[]
}): VNode | null {
  const { address } = useHere()
  if (delegations.length === 0) return null
  return (
    <dl class="delegations">
      {delegations.map(({ side, members }) => (
        <div key={side ?? ''}>
          <dt>{side ?? 'Side not told'}</dt>
          <dd>
            <ul>
              {members.map(({ name, claims }) => (
                <li key={name}>
                  <a href={opened(address, claims[0])}>{name}</a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  )
}
