import { readFileSync } from 'node:fs'
import { ReadoutError } from '../../model/error.ts'

/** The compiled inner loops; what each does and what its numbers mean is said in `kernel/network.ts`. */
export interface Kernel {
  recur(
    count: number,
    firsts: number,
    lengths: number,
    pre: number,
    preOffset: number,
    weights: number,
    scales: number,
    units: number,
    out: number,
    stride: number,
    cells: number,
    slots: number,
    zeros: number,
    spare: number,
    backwards: number,
  ): void
  project(
    words: number,
    x: number,
    xStride: number,
    wordScales: number,
    columns: number,
    weights: number,
    rows: number,
    rowScales: number,
    biases: number,
    out: number,
    outStride: number,
  ): void
  quantise(
    words: number,
    x: number,
    xStride: number,
    columns: number,
    leak: number,
    out: number,
    outStride: number,
    wordScales: number,
  ): void
  attach(
    words: number,
    dep: number,
    depStride: number,
    head: number,
    headStride: number,
    columns: number,
    out: number,
    outStride: number,
  ): void
}

const COMPILED = new URL('../../../dist/kernel.wasm', import.meta.url)

let compiled: WebAssembly.Module | undefined

/** The inner loops over one memory. */
export function openKernel(memory: WebAssembly.Memory): Kernel {
  try {
    compiled ??= new WebAssembly.Module(readFileSync(COMPILED))
  } catch (cause) {
    throw new ReadoutError('core/no-kernel', 'Run `npm run build` to make it.', { cause })
  }
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } })
  // The module is built from kernel/network.ts, which exports these functions.
  return exports as unknown as Kernel
}
