import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { buildConnector } from 'undici'
import { isPublic } from './address.ts'
import { type AllowedHost, isAllowed } from './allowed-hosts.ts'

/** Finds the IP addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly string[]>

/** Opens a connection to an IP address. */
export type Dial = buildConnector.connector

/** Who may be connected to, and how. */
export interface ConnectorOptions {
  readonly allowed: readonly AllowedHost[]
  /** The system's own look-up unless another is given. */
  readonly resolve?: Resolve
  /** A plain TCP or TLS connection unless another way is given. */
  readonly dial?: Dial
}

/** A host has no address that may be connected to. */
export class NotPublic extends Error {}

const CONNECT_TIME = 10_000

/** What the system knows of a name: its hosts file and DNS. */
const bySystem: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address)

/**
 * Connects to public addresses alone. The name is looked up once and the connection made to the very
 * address that was checked, so that a second look-up cannot lead elsewhere (“rebinding”); an
 * address written out as digits is checked the same way.
 */
export function guardedConnector({
  allowed,
  resolve = bySystem,
  dial = buildConnector({ timeout: CONNECT_TIME, allowH2: false }),
}: ConnectorOptions): Dial {
  return (options, callback) => {
    connectToPublic(options).then(
      (socket) => callback(null, socket),
      (error: Error) => callback(error, null),
    )
  }

  async function connectToPublic(options: buildConnector.Options): Promise<Socket> {
    const host = options.hostname.replace(/^\[|\]$/g, '')
    const url = new URL(`${options.protocol}//${isIP(host) === 6 ? `[${host}]` : host}`)
    url.port = options.port
    const found = isIP(host) === 0 ? await resolve(host) : [host]
    const addresses = isAllowed(url, allowed) ? found : found.filter(isPublic)
    if (addresses.length === 0) throw new NotPublic(host)
    let last: unknown
    for (const address of addresses) {
      try {
        return await connectTo(address, host, options)
      } catch (error) {
        last = error // "An address of the other family is often there, and leads nowhere."
      }
    }
    throw last
  }

  function connectTo(
    address: string,
    host: string,
    options: buildConnector.Options,
  ): Promise<Socket> {
    // The certificate is for the name, wherever that leads.
    const named =
      options.protocol === 'https:' && isIP(host) === 0 ? { ...options, servername: host } : options
    return new Promise((connected, refused) => {
      dial({ ...named, hostname: address }, (error, socket) => {
        // Where there is an error, undici leaves the other out, whatever its types say.
        if (error !== null) refused(error)
        else connected(socket)
      })
    })
  }
}

type Socket = Extract<Parameters<buildConnector.Callback>, [null, unknown]>[1]
