import { type RefObject, useCallback, useEffect, useState } from 'react'

/**
 * The focus follows the matter that was chosen by a key or left over by a command, as soon as its row is there: it is
 * never lost to the top of the page.
 */
export function useRowFocus(list: RefObject<HTMLElement | null>, rowCount: number) {
  const [wanted, setWanted] = useState<{ readonly id: string } | undefined>()
  useEffect(() => {
    if (!wanted) return
    const frame = requestAnimationFrame(() => {
      const row = list.current?.querySelector<HTMLElement>(`[data-row="${wanted.id}"]`)
      if (!row) return
      row.focus({ preventScroll: true })
      row.scrollIntoView({ block: 'nearest' })
      setWanted(undefined)
    })
    return () => cancelAnimationFrame(frame)
    // A row that was wanted before it was read is focused when the list grows.
  }, [wanted, list, rowCount])
  return useCallback((id: string) => setWanted({ id }), [])
}
