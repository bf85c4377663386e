/** Room for numbers in one WebAssembly memory, given out from the bottom up and never taken back. */
export interface Room {
  readonly memory: WebAssembly.Memory
  /** Address of so many zero bytes at a multiple of 64. Threads may ask at the same time. */
  take(bytes: number): number
  f32(address: number, length: number): Float32Array
  i32(address: number, length: number): Int32Array
  i16(address: number, length: number): Int16Array
  i8(address: number, length: number): Int8Array
  u32(address: number, length: number): Uint32Array
}

const PAGE = 65_536
const MOST_PAGES = 65_536

/** The first word of the memory says, in pieces of 64 bytes, how much of it is given out. */
const TAKEN = 0

/** A new memory, or the view of one that another thread made. */
export function room(
  memory: WebAssembly.Memory = new WebAssembly.Memory({
    initial: 1,
    maximum: MOST_PAGES,
    shared: true,
  }),
): Room {
  return {
    memory,
    take(bytes) {
      const pieces = Math.ceil(bytes / 64)
      // Piece 0 holds the counter itself.
      const first = 1 + Atomics.add(new Int32Array(memory.buffer), TAKEN, pieces)
      const end = (first + pieces) * 64
      // Another thread may grow it in between: then this one grows it too far, which costs nothing.
      if (end > memory.buffer.byteLength) {
        memory.grow(Math.ceil((end - memory.buffer.byteLength) / PAGE))
      }
      return first * 64
    },
    f32: (address, length) => new Float32Array(memory.buffer, address, length),
    i32: (address, length) => new Int32Array(memory.buffer, address, length),
    i16: (address, length) => new Int16Array(memory.buffer, address, length),
    i8: (address, length) => new Int8Array(memory.buffer, address, length),
    u32: (address, length) => new Uint32Array(memory.buffer, address, length),
  }
}
