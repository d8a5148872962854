let known: Map<string, readonly number[]> | undefined

/** A text as Chinese spreadsheets save it: the decoder, read backwards. */
export function inGbk(text: string): Buffer {
  known ??= pairs()
  return Buffer.from([...text].flatMap((character) => known?.get(character) ?? [character.charCodeAt(0)]))
}

function pairs(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gbk')
  const found = new Map<string, readonly number[]>()
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second))
      if ([...character].length === 1 && character !== '\ufffd') found.set(character, [first, second])
    }
  return found
}
