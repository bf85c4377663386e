import { readFileSync } from 'node:fs'

// A JSON import would need `resolveJsonModule` and the package's own file inside `dist/`.
const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { readonly version: string }

/** Name and version of the program, as every reading carries them. */
export const PROGRAM: string = `readout ${version}`
