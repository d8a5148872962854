/** Every text that the screens say by themselves, without the spaces that layouts put in; whatever else stands there is about somebody. */
export function knownTexts(words: readonly unknown[]): ReadonlySet<string> {
  return new Set(words.flatMap(textsIn).map(withoutSpaces))
}

export function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, '')
}

function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words !== 'object' || words === null) return []
  return Object.values(words).flatMap(textsIn)
}
