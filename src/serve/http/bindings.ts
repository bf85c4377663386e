import type { HttpBindings } from '@hono/node-server'

/** What Node knows of a request. */
export interface Bindings {
  readonly Bindings: HttpBindings
}
