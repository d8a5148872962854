let moves = 0

/** Counts steps inside the app: going back must never lead out of it. */
export function watchMoves(): void {
  window.addEventListener('pushState', () => {
    moves += 1
  })
  window.addEventListener('popstate', () => {
    moves = Math.max(0, moves - 1)
  })
}

export function hasEarlierPage(): boolean {
  return moves > 0
}
