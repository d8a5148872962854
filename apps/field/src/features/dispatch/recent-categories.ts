const key = 'ejia-field-recent-categories'
const most = 5

/** Ids only, and only of kinds: nothing about anybody's matter. */
export function recentCategories(): readonly string[] {
  return (window.localStorage.getItem(key) ?? '').split(' ').filter((id) => id !== '')
}

export function noteCategory(id: string): void {
  const next = [id, ...recentCategories().filter((other) => other !== id)]
  window.localStorage.setItem(key, next.slice(0, most).join(' '))
}
