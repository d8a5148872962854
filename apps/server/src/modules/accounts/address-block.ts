import { isIPv6 } from 'node:net'

/** The network an address belongs to, as one customer is usually given it: /24 of IPv4, /64 of IPv6. */
export function addressBlock(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (mapped === undefined && isIPv6(address)) return leadingGroups(address).join(':')
  return (mapped ?? address).split('.').slice(0, 3).join('.')
}

function leadingGroups(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::', 2)
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
}
