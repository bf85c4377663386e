import { writeData } from '../scripts/data.ts'

/** Runs once before all tests: they read the compiled data, as the program does. */
export function setup(): void {
  writeData({ ifStale: true })
}
