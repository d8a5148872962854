import { inbound } from '@ejia/contract'
import { accounts, Refusal } from '@ejia/domain'
import type { StaffCaller } from '../../platform/index.ts'

export type By = StaffCaller['actor']

const { access: keepers } = inbound.addInboundSource
const { access: readers } = inbound.listInboundSources

/** The areas whose incoming data somebody reads, and decides about people of. */
export function readScopes({ memberships }: By): string[] {
  return scopes(memberships, readers.roles)
}

/** Whoever names an area of their choosing is told plainly. */
export function checkKeeps({ memberships }: By, areaCode: string): void {
  if (!holds(scopes(memberships, keepers.roles), areaCode)) throw new Refusal('registry.outside-scope')
}

/** To others what comes in does not exist. */
export function checkKept({ memberships }: By, areaCode: string): void {
  if (!holds(scopes(memberships, keepers.roles), areaCode)) throw new Refusal('not-found')
}

export function checkRead(by: By, areaCode: string): void {
  if (!holds(readScopes(by), areaCode)) throw new Refusal('not-found')
}

function scopes(memberships: By['memberships'], roles: readonly accounts.Role[]): string[] {
  return memberships.filter(({ role }) => roles.includes(role)).map(({ areaCode }) => areaCode)
}

function holds(all: readonly string[], areaCode: string): boolean {
  return all.some((scope) => accounts.isWithinScope(scope, areaCode))
}
