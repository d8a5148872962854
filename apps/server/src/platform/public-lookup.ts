import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Loopback, private, link-local, shared and documentation networks, and multicast. */
const inward = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inward.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inward.addSubnet(network, bits, 'ipv6')

/** Whether a browser may name this endpoint: over TLS, at a named host. Where the name leads is seen on connecting. */
export function isPublicEndpoint({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' && isIP(hostname.replace(/^\[|\]$/g, '')) === 0
}

/** Resolves as usual but finds nobody in a private network: an endpoint is a browser's word, and must not reach in. */
export const publicLookup: LookupFunction = (hostname, options, found) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, [])
    const outward = addresses.filter(({ address, family }) => !inward.check(address, family === 6 ? 'ipv6' : 'ipv4'))
    const [first] = outward
    if (first === undefined) return found(Object.assign(new Error('an address within'), { code: 'private-host' }), [])
    return options.all ? found(null, outward) : found(null, first.address, first.family)
  })
}
