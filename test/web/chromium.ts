import { existsSync } from 'node:fs'
import { describe } from 'vitest'

/** Where Debian, others, and whoever says so have a Chromium. */
const PLACES: readonly string[] = [
  ...(process.env['READOUT_CHROMIUM'] === undefined ? [] : [process.env['READOUT_CHROMIUM']]),
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

const HOW = 'install Debian’s chromium (apt install chromium), or name one in READOUT_CHROMIUM'

/** The browser of this machine, where it has one. */
export const CHROMIUM: string | undefined = PLACES.find((path) => existsSync(path))

/** Tests of the pages: skipped where there is no browser, save in CI, where one must be. */
export function describePages(name: string, tests: () => void): void {
  if (CHROMIUM !== undefined) {
    describe(name, tests)
    return
  }
  if (process.env['CI'] === 'true') throw new Error(`The pages need a browser: ${HOW}.`)
  describe.skip(`${name} (skipped: no browser; ${HOW})`, tests)
}
