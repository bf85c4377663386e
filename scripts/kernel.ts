// Compiles the inner loops of the linguistic core to WebAssembly.
//   node scripts/kernel.ts [--if-stale]
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import asc from 'assemblyscript/asc'

const root = join(import.meta.dirname, '..')
const source = join(root, 'kernel', 'network.ts')
const target = join(root, 'dist', 'kernel.wasm')

// Shared memory: threads run their own copy of the loops over one model. Its first page is the least a memory has; the
// program makes the memory and lets it grow.
const FLAGS = [
  '-O3',
  '--noAssert',
  ...['--runtime', 'stub'],
  ...['--enable', 'simd', '--enable', 'threads'],
  ...['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536'],
  ...['--use', 'abort='],
]

function isStale(): boolean {
  const made = statSync(target, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return made < Math.max(statSync(source).mtimeMs, statSync(import.meta.filename).mtimeMs)
}

/** Writes `dist/kernel.wasm` when it is not newer than what it is made from. */
export async function writeKernel(options: { readonly ifStale: boolean }): Promise<void> {
  if (options.ifStale && !isStale()) return
  mkdirSync(join(root, 'dist'), { recursive: true })
  const { error, stderr } = await asc.main([source, ...FLAGS, '--outFile', target])
  if (error !== null)
    throw new Error(`the kernel does not compile: ${stderr.toString()}`, { cause: error })
}

if (import.meta.main) await writeKernel({ ifStale: process.argv.includes('--if-stale') })
