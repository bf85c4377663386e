const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** The first Ctrl-C (or `kill`) asks to stop after the document in hand; the second stops at once. */
export function listenForInterrupts(): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController()
  const interrupt = () => {
    // Each document is stored whole or not at all, so leaving at any moment leaves a sound record.
    if (controller.signal.aborted) process.exit(130)
    controller.abort()
  }
  const stop = () => {
    for (const name of SIGNALS) process.off(name, interrupt)
  }
  for (const name of SIGNALS) process.on(name, interrupt)
  return { signal: controller.signal, stop }
}
