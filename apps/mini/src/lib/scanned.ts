/** What a square on paper or on a screen leads to. */
export type Scanned =
  | { readonly to: 'place'; readonly code: string }
  | { readonly to: 'case'; readonly caseCode: string }
  | { readonly to: 'selfFill'; readonly token: string }

const placeCode = /(?:^|\/q\/)([BER][0-9A-Z]{1,8}-[0-9A-Z]{12})(?:$|[?#])/i
const caseCode = /\/r\/case\/([0-9A-Z-]{14,20})(?:$|[?#])/i
const selfFill = /\/r\/self-fill#([\w-]+)$/

/** Printed squares carry the address of a page; WeChat's own codes carry the place's code alone. */
export function readScanned(text: string): Scanned | undefined {
  const said = text.trim()
  const place = placeCode.exec(said)?.[1]
  if (place !== undefined) return { to: 'place', code: place.toUpperCase() }
  const followed = caseCode.exec(said)?.[1]
  if (followed !== undefined) return { to: 'case', caseCode: followed.toUpperCase() }
  const token = selfFill.exec(said)?.[1]
  return token === undefined ? undefined : { to: 'selfFill', token }
}

export function pageOf(scanned: Scanned): string {
  switch (scanned.to) {
    case 'place':
      return `/pages/place/place?code=${scanned.code}`
    case 'case':
      return `/pages/case/case?caseCode=${scanned.caseCode}`
    case 'selfFill':
      return `/pages/self-fill/self-fill?token=${scanned.token}`
  }
}
