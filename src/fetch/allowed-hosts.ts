/** A host that may be fetched from though it is not public: an intranet, or the server of a test. */
export interface AllowedHost {
  /** As an address has it: lower case, IPv6 in brackets. */
  readonly name: string
  /** Only this port, where one is given. */
  readonly port?: string
}

const FORM = /^(?<name>\[[0-9a-f:.]+\]|[^\s:/?#@[\]\\%]+)(?::(?<port>\d{1,5}))?$/i
const DEFAULT_PORTS: ReadonlyMap<string, string> = new Map([
  ['http:', '80'],
  ['https:', '443'],
])

/** Reads `HOST`, `HOST:PORT` or `[IPV6]:PORT`; nothing where it is none of these. */
export function readAllowedHost(text: string): AllowedHost | undefined {
  const { name = '', port } = FORM.exec(text)?.groups ?? {}
  // Written as addresses write it, so that "LOCALHOST" and "127.1" are met again.
  const url = URL.parse(`http://${name}/`)
  if (name === '' || url === null || Number(port ?? 1) > 65_535 || port === '0') return undefined
  return { name: url.hostname, ...(port !== undefined && { port: String(Number(port)) }) }
}

/** Whether the host of an address is among those allowed by name. */
export function isAllowed(url: URL, allowed: readonly AllowedHost[]): boolean {
  const port = portOf(url)
  return allowed.some(
    (host) => host.name === url.hostname && (host.port === undefined || host.port === port),
  )
}

/** The port that an address leads to, also where it is not written. */
function portOf({ port, protocol }: URL): string {
  return port === '' ? (DEFAULT_PORTS.get(protocol) ?? '') : port
}
