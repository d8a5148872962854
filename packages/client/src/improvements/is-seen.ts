/** Whether something of it is on the screen, and not under something else or scrolled out of its frame. */
export function isSeen(element: Element, box: DOMRect): boolean {
  if (box.width < 1 || box.height < 1) return false
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth) - 1]
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight) - 1]
  if (left > right || top > bottom) return false
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + 1, top + 1],
    [right - 1, bottom - 1],
  ] as const
  return points.some(([x, y]) => {
    const hit = document.elementFromPoint(x, y)
    return hit !== null && (element.contains(hit) || hit.contains(element))
  })
}
