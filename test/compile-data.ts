import { writeData } from '../scripts/data.ts'
import { writeKernel } from '../scripts/kernel.ts'

/** Runs once before all tests: they read the compiled data and the compiled kernel, as the program does. */
export async function setup(): Promise<void> {
  writeData({ ifStale: true })
  await writeKernel({ ifStale: true })
}
