import { readFileSync } from 'node:fs'

/** Name and version of the program, as every reading carries them. */
export function programName(): string {
  // A JSON import would need `resolveJsonModule` and the package's own file inside `dist/`.
  const { version } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as { readonly version: string }
  return `readout ${version}`
}
