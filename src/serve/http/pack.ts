import type { Context, MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import type { Bindings } from './bindings.ts'
import { isLoopback } from './host-names.ts'

/** Packs text for whoever takes it packed and asks from elsewhere: on this machine that would only take time. */
export function packFor(
  addressOf: (context: Context<Bindings>) => string | undefined,
): MiddlewareHandler<Bindings> {
  const pack = compress({ contentTypeFilter: /^(text\/|application\/|image\/svg)/ })
  return (context, next) => {
    const from = addressOf(context)?.replace(/^::ffff:/, '') ?? ''
    return isLoopback(from) ? next() : pack(context, next)
  }
}
