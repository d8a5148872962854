import { z } from 'zod'

const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
])

/** What may be under another licence, each for a reason. */
const exceptions: readonly { readonly name: RegExp; readonly licence: string }[] = [
  // libvips comes as a shared library of its own, loaded by sharp and replaceable by whoever installs the product.
  { name: /^@img\/sharp-/, licence: 'LGPL-3.0-or-later' },
  // Says nothing in its manifest; its LICENSE file is MIT.
  { name: /^png-js$/, licence: 'none' },
]

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ license: z.string().optional(), dev: z.boolean().optional(), link: z.boolean().optional() }),
  ),
})

/** The packages a production install brings along, name and licence as the lock file records them. */
export function productionPackages(lockFile: string): { name: string; licence: string }[] {
  return Object.entries(Lock.parse(JSON.parse(lockFile)).packages)
    .filter(([path, entry]) => path.includes('node_modules/') && entry.dev !== true && entry.link !== true)
    .map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//, ''), licence: entry.license ?? 'none' }))
}

export function listForeignLicences(lockFile: string): string[] {
  return productionPackages(lockFile)
    .filter(({ name, licence }) => !isAcceptable(name, licence))
    .map(({ name, licence }) => `${name}: ${licence}`)
}

/** "A OR B" needs one that suits, "A AND B" needs all. */
function isAcceptable(name: string, licence: string): boolean {
  const suits = (part: string) =>
    permissive.has(part) || exceptions.some((exception) => exception.name.test(name) && exception.licence === part)
  return licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every(suits))
}
