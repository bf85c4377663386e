import { setFlagsFromString } from 'node:v8'

/**
 * Lets what was made for one row be cleared away soon after it was written. V8 lets it pile up to several
 * times what is in use, the more the longer a command runs, though it needs no more: this costs about a
 * sixth of the time, and a record of any size is then told in the same memory. Both numbers are read by V8
 * whenever it sizes its heap.
 */
export function spareMemory(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=25')
}
