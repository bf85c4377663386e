/**
 * How often a law is tried: `fast` times in `npm test`, `full` times in `npm run test:slow`.
 */
export function runs(fast = 300, full = 10_000): number {
  const { READOUT_SLOW: slow } = process.env
  return slow === '1' ? full : fast
}
