import type { VNode } from 'preact'
import { changed } from '../address/address.ts'
import { go } from '../address/use-address.ts'
import { currentSource } from '../api/source.ts'
import type { FilterField } from './filter-fields.ts'
import { useHere } from './here.ts'
import type { View } from './view.ts'

/** What narrows a view; every change stands in the address. */
export function Controls({
  view: { filters, notInCopy = [] },
}: {
  readonly view: Pick<View, 'filters' | 'notInCopy'>
}): VNode | null {
  const { address } = useHere()
  const lacking = currentSource().copy === undefined ? [] : notInCopy
  const fields = filters.filter(
    ({ key, elsewhere }) => elsewhere !== true && !lacking.includes(key),
  )
  if (fields.length === 0) return null
  const isSet = fields.some(({ key }) => address.query.has(key))
  const none = Object.fromEntries(fields.map(({ key }) => [key, undefined]))
  // A telephone shows the list first; what narrows it is there when it is asked for, or in use.
  const isWide = matchMedia('(min-width: 60rem)').matches
  return (
    <details class="narrow" open={isWide || isSet}>
      <summary>Filters</summary>
      <form class="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
        {fields.map((field) => (
          <Field key={field.key + field.label} field={field} />
        ))}
        {isSet && <a href={changed(address, { ...none, offset: undefined })}>Clear filters</a>}
      </form>
    </details>
  )
}

function Field({ field }: { readonly field: FilterField }): VNode {
  const { address } = useHere()
  const { key, label, kind } = field
  const value = address.query.get(key) ?? ''
  const set = ({
    currentTarget,
  }: {
    currentTarget: HTMLInputElement | HTMLSelectElement
  }): void => {
    go(changed(address, { [key]: currentTarget.value.trim(), offset: undefined }))
  }
  return (
    <div class="field">
      <label for={`filter-${key}`}>{label}</label>
      {kind === 'choice' ? (
        <Choices field={field} value={value} set={set} />
      ) : kind === 'day' ? (
        <input id={`filter-${key}`} type="date" name={key} value={value} onChange={set} />
      ) : (
        <input id={`filter-${key}`} type="text" name={key} value={value} onChange={set} />
      )}
    </div>
  )
}

function Choices({
  field: { key, choices },
  value,
  set,
}: {
  readonly field: FilterField
  readonly value: string
  readonly set: (event: { currentTarget: HTMLSelectElement }) => void
}): VNode {
  const { record } = useHere()
  const known = choices?.(record) ?? []
  // An address may name what no list here has.
  const all =
    value === '' || known.some((one) => one.value === value)
      ? known
      : [...known, { value, label: value }]
  return (
    <select id={`filter-${key}`} name={key} value={value} onChange={set}>
      <option value="">any</option>
      {all.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  )
}
