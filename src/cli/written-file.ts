import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import type { Output } from './output.ts'

/**
 * Writes text to a file, or to standard output where none is named. The file appears when all of
 * it is written: whoever interrupts leaves no half of one behind.
 */
export async function writeFile(
  path: string | undefined,
  pieces: Iterable<string>,
  output: Output,
): Promise<void> {
  if (path === undefined) {
    for (const piece of pieces) await output.text(piece)
    return
  }
  const unfinished = `${path}.unfinished`
  const descriptor = openSync(unfinished, 'w')
  try {
    for (const piece of pieces) writeSync(descriptor, piece)
  } catch (error) {
    closeSync(descriptor)
    rmSync(unfinished, { force: true })
    throw error
  }
  closeSync(descriptor)
  renameSync(unfinished, path)
}
