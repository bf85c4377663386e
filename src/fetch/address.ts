import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Where the machines of a cloud learn about themselves; public by its range alone (Azure). */
const METADATA: ReadonlySet<string> = new Set(['168.63.129.16'])

/** All that is handed out of IPv6 for the public network so far. */
const GLOBAL: readonly [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3]

/**
 * Whether an IP address, as digits, belongs to the public network. Loopback, private, link-local,
 * shared (CGNAT), multicast, reserved and metadata addresses do not, and no more does an IPv6
 * address that only wraps an IPv4 one (mapped, compatible, 6to4, Teredo, NAT64, ISATAP), whichever
 * that is: what it leads to is decided by machines between us and it. Whatever is no address is not
 * public either.
 */
export function isPublic(address: string): boolean {
  // A zone ("fe80::1%eth0") names one of our own network cards.
  if (isIP(address) === 0 || address.includes('%') || METADATA.has(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  if (parsed.kind() === 'ipv4') return true
  const { parts } = parsed as ipaddr.IPv6 // by its kind
  return (parsed as ipaddr.IPv6).match(GLOBAL[0], GLOBAL[1]) && !isIsatap(parts)
}

/** "2001:67c:1::5efe:10.0.0.1": the network may carry it to 10.0.0.1. */
function isIsatap(parts: readonly number[]): boolean {
  return parts[5] === 0x5efe && ((parts[4] ?? 0) & 0xfdff) === 0
}
