let moves = 0

/** Counts steps inside the app: going back must never lead out of it. */
export function watchMoves(): void {
  window.addEventListener('pushState', () => {
    moves += 1
    // A page is read from its top; going back, the browser finds the place again by itself.
    window.requestAnimationFrame(() => window.scrollTo(0, 0))
  })
  window.addEventListener('popstate', () => {
    moves = Math.max(0, moves - 1)
  })
}

export function hasEarlierPage(): boolean {
  return moves > 0
}
