import { type RefObject, useEffect } from 'react'

/** J/K or the arrows walk through the rows of a list, `/` goes to its search. Rows are links, so Enter opens them. */
export function useListKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const step = steps[event.key]
      if (step !== undefined && list.current) {
        event.preventDefault()
        move(list.current, step)
      } else if (event.key === '/') {
        event.preventDefault()
        document.querySelector<HTMLElement>('[data-search] input')?.focus()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [list])
}

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

function move(list: HTMLElement, step: number) {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')]
  const here = rows.findIndex((row) => row === document.activeElement)
  const next = here === -1 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(here + step, 0), rows.length - 1)
  rows[next]?.focus()
  rows[next]?.scrollIntoView({ block: 'nearest' })
}

/** Keys belong to a field, a menu or an open window as long as the focus is in it. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return (
    target.closest('input, textarea, select, [contenteditable], [role="menu"], [role="tree"], [role="dialog"]') !== null
  )
}
