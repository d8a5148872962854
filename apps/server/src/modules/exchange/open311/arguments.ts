import { Refusal } from '@ejia/domain'

/** What a client sent, from the address and the form together; an empty value is none. */
export type Arguments = {
  readonly find: (name: string) => string | undefined
  readonly get: (name: string) => string
  /** Every value of an argument that may come several times. */
  readonly list: (name: string) => readonly string[]
  /** The parts of an argument with commas in it; undefined where it was left out. */
  readonly parts: (name: string) => readonly string[] | undefined
  /** `attribute[CODE]` and `attribute[CODE][]`, by code. */
  readonly attributes: ReadonlyMap<string, readonly string[]>
}

const argumentsAtMost = 500
const charactersAtMost = 20_000
const attribute = /^attribute\[([^\]]{1,100})\](?:\[\d*\])?$/

export function readArguments(pairs: readonly (readonly [name: string, value: string])[]): Arguments {
  if (pairs.length > argumentsAtMost) throw new Refusal('open311.argument', { why: 'too many arguments' })
  const values = new Map<string, string[]>()
  const attributes = new Map<string, string[]>()
  for (const [name, value] of pairs) {
    check(name, value)
    if (value.trim() === '') continue
    const code = attribute.exec(name)?.[1]
    if (code === undefined) values.set(name, [...(values.get(name) ?? []), value])
    else attributes.set(code, [...(attributes.get(code) ?? []), value])
  }
  const list = (name: string) => values.get(name) ?? []
  const find = (name: string) => list(name).at(-1)?.trim()
  return {
    find,
    list,
    attributes,
    get(name) {
      const value = find(name)
      if (value === undefined) throw new Refusal('open311.argument', { argument: name })
      return value
    },
    parts(name) {
      const all = list(name).flatMap((value) => value.split(','))
      const parts = all.map((part) => part.trim()).filter((part) => part !== '')
      return parts.length === 0 ? undefined : parts
    },
  }
}

/** Of what is repeated the form counts before the address, so that is read last. */
export function pairsOfAddress(url: string): [string, string][] {
  const at = url.indexOf('?')
  return at === -1 ? [] : [...new URLSearchParams(url.slice(at + 1))]
}

/** Neither the zero character nor half a character can be kept; no person types either. */
function check(name: string, value: string): void {
  if (value.length > charactersAtMost) throw new Refusal('open311.argument', { argument: name, why: 'too long' })
  const isStorable = [name, value].every((text) => !text.includes('\0') && text.isWellFormed())
  if (!isStorable) throw new Refusal('open311.argument', { why: 'characters that are none' })
}
