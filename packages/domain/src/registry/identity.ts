import type { Values } from './values.ts'

/**
 * What tells somebody from everybody else: the id card, or kind and number of the document of whoever has none. No
 * document reads like an id card, so that both are looked up in one place.
 */
export function identityOf({ idCard, documentKind, documentNumber }: Values): string | undefined {
  if (idCard !== undefined) return idCard
  return documentKind === undefined || documentNumber === undefined ? undefined : `${documentKind} ${documentNumber}`
}

/** The field at fault where an identity cannot be. */
export function identityField({ idCard }: Values): 'idCard' | 'documentNumber' {
  return idCard === undefined ? 'documentNumber' : 'idCard'
}

/** Whether both are told apart by the same kind of number, and by another one. */
export function areOthers(one: Values, other: Values): boolean {
  const [ours, theirs] = [identityOf(one), identityOf(other)]
  return ours !== undefined && theirs !== undefined && ours !== theirs && identityField(one) === identityField(other)
}

/** As it stands in a passport, however it was written down. */
export function parseDocumentNumber(text: string): string | undefined {
  const number = text
    .normalize('NFKC')
    .replaceAll(/[\s\-()]/g, '')
    .toUpperCase()
  return /^[A-Z0-9]{4,30}$/.test(number) ? number : undefined
}

/** What somebody is called: their name, or else the one in their own writing. */
export function calledName({ name, foreignSurname, foreignGivenName }: Values): string | undefined {
  const own = [foreignGivenName, foreignSurname].filter((part) => part !== undefined).join(' ')
  return name ?? (own === '' ? undefined : own)
}
