/** The page without what its address says of a matter or a person: only plain words of the route stay. */
export function pageNameOf(path: string): string {
  const parts = path.split('/').map((part) => (/^[a-z-]{0,30}$/.test(part) ? part : ':id'))
  return parts.join('/').slice(0, 100)
}
