import { isIP } from 'node:net'
import { Refusal } from '@ejia/domain'
import type { Connection } from '../../../inbound-settings.ts'
import { isPublicEndpoint, type Platform } from '../../../platform/index.ts'
import type { ForeignView } from '../store/foreign-view.ts'
import type { StoredSource } from '../store/sources.ts'

export type Origin =
  | { readonly kind: 'file' }
  | ({ readonly kind: 'view' } & ForeignView)
  | {
      readonly kind: 'json'
      /** With `{page}` where pages follow one another. */
      readonly address: string
      readonly listPath: string
      readonly token: string | undefined
      /** Named by the operator, so it may lie in a private network. */
      readonly isNamed: boolean
    }

type Given = Pick<StoredSource, 'kind' | 'connection' | 'address' | 'listPath'>

/** Where a source is fetched; refused where the address leads out of the connection, or inside without one. */
export function findOrigin({ config }: Platform, given: Given): Origin {
  const { kind, connection, address, listPath } = given
  if (kind === 'file') return { kind }
  const named = connection === null ? undefined : config.inboundConnections.get(connection)
  if (connection !== null && !named) throw new Refusal('inbound.connection-unknown', { field: 'body.connection' })
  if (kind === 'view') return viewOf(named, address)
  if (named && !('url' in named)) throw new Refusal('inbound.connection-unknown', { field: 'body.connection' })
  const url = named ? within(named.url, address) : outside(address, config.push.privateHosts)
  return { kind, address: url, listPath, token: named?.token, isNamed: named !== undefined || config.push.privateHosts }
}

function viewOf(named: Connection | undefined, address: string): Origin {
  if (!named || !('postgres' in named)) throw new Refusal('inbound.connection-unknown', { field: 'body.connection' })
  const [, schema, view] = /^([\p{L}_][\p{L}\p{N}_]*)\.([\p{L}_][\p{L}\p{N}_]*)$/u.exec(address) ?? []
  if (schema === undefined || view === undefined) throw new Refusal('inbound.address', { field: 'body.address' })
  return { kind: 'view', connectionString: named.postgres, schema, view }
}

const page = '{page}'

/** The token goes nowhere but below the address it was given for. */
function within(base: string, address: string): string {
  const root = new URL(base.endsWith('/') ? base : `${base}/`)
  const url = parsed(address.replaceAll(page, '1').replace(/^\/+/, ''), root)
  if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) throw wrong()
  return `${root.href}${address.replace(/^\/+/, '')}`
}

function outside(address: string, isPrivateOpen: boolean): string {
  const url = parsed(address.replaceAll(page, '1'))
  const isOpen = isPrivateOpen ? /^https?:$/.test(url.protocol) : isPublicEndpoint(url) && isIP(url.hostname) === 0
  if (!isOpen || url.username !== '' || url.password !== '') throw wrong()
  return address
}

function parsed(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href)
  if (!url) throw wrong()
  return url
}

function wrong(): Refusal {
  return new Refusal('inbound.address', { field: 'body.address' })
}
