/** The same things in an order that a seed decides (Fisher–Yates with numbers by mulberry32). */
export function shuffled<Thing>(things: readonly Thing[], seed: number): readonly Thing[] {
  const out = [...things]
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  for (let at = out.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1))
    const [one, two] = [out[at], out[other]]
    if (one !== undefined && two !== undefined) [out[at], out[other]] = [two, one]
  }
  return out
}
