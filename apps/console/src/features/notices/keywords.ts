type Keywords = Readonly<Record<string, string>>
type Read = { readonly data: Record<string, string>; readonly wrongLine: number | undefined }

/** `thing1 = {category}`, one on each line. */
export function readKeywords(typed: string): Read {
  const lines = typed.split('\n').map((line) => line.trim())
  const pairs = lines.map((line) => /^(\w+)\s*[=＝]\s*(.+)$/.exec(line))
  const wrong = lines.findIndex((line, index) => line !== '' && !pairs[index])
  return {
    data: Object.fromEntries(pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', pair[2] ?? '']] : []))),
    wrongLine: wrong < 0 ? undefined : wrong + 1,
  }
}

export function sayKeywords(data: Keywords): string {
  return Object.entries(data)
    .map(([name, text]) => `${name} = ${text}`)
    .join('\n')
}
