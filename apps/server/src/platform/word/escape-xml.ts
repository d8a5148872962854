/** Text as XML holds it; a control character would make the whole document unreadable. */
export function escapeXml(text: string): string {
  return heldByXml(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export function heldByXml(text: string): string {
  return [...text].filter(isHeld).join('')
}

function isHeld(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return character === '\t' || character === '\n'
  return code !== 0xfffe && code !== 0xffff && (code < 0xd800 || code > 0xdfff)
}
