import { findField, maskValue } from '../registry/index.ts'
import type { Item } from './items.ts'

const hidden = '***'

/** A known value as a form shows it: enough to see that it is there. */
export function maskItem(
  { code, subject, type, choices, sensitive, ownerUnitId, derived }: Item,
  value: string,
): string {
  if (sensitive) return hidden
  if (subject === 'building') return value
  const named = choices.find((choice) => choice.code === value)?.name
  if (type === 'code') return named ?? hidden
  const fieldCode = code.slice(code.indexOf('.') + 1)
  if (ownerUnitId === undefined && findField(fieldCode)?.subject === subject) return maskValue(fieldCode, value)
  return derived ? value : hidden
}

/** A value as people write it: the name of a code, everything else as it is. */
export function writtenItem({ choices }: Pick<Item, 'choices'>, value: string): string {
  return choices.find(({ code }) => code === value)?.name ?? value
}
