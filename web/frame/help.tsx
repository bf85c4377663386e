import type { VNode } from 'preact'

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['j k', 'to the next, or the one before'],
  ['gg G', 'to the first, or the last'],
  ['o Enter', 'show the words it rests on'],
  ['x', 'close them'],
  ['[ ]', 'as of a day earlier, or later'],
  ['/', 'search'],
  ['?', 'these keys'],
]

/** Name of the dialog, for whoever opens it. */
export const HELP = 'help'

/** The keys. */
export function Help(): VNode {
  return (
    <dialog id={HELP} aria-labelledby="help-title">
      <h2 id="help-title">Keys</h2>
      <dl>
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  )
}
