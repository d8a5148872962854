import { useEffect, useLayoutEffect, useRef } from 'react'
import { areSingleKeysOn } from './single-keys.ts'

/** What keys do. `j` and `?` are single keys, `g 1` one after the other, `mod+k` Ctrl or ⌘ with another. */
export type KeyBindings = Readonly<Record<string, (() => void) | undefined>>

const chordMilliseconds = 1500

/** Keys of a page. They rest while somebody types, chooses from a menu or fills in a window, but for those with Ctrl or ⌘. */
export function useKeys(bindings: KeyBindings): void {
  const latest = useRef(bindings)
  // Before it is painted: whoever sees what a key does may press it at once.
  useLayoutEffect(() => {
    latest.current = bindings
  })
  useEffect(() => {
    let prefix = ''
    let timer: ReturnType<typeof setTimeout> | undefined

    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return
      const name = nameOf(event)
      if (name === undefined) return
      if (!name.startsWith('mod+') && isTaken(event)) return
      const act = latest.current[prefix === '' ? name : `${prefix} ${name}`]
      const begins = Object.keys(latest.current).some((key) => key.startsWith(`${name} `))
      clearTimeout(timer)
      prefix = ''
      if (act) {
        event.preventDefault()
        act()
      } else if (begins && areSingleKeysOn()) {
        event.preventDefault()
        prefix = name
        timer = setTimeout(() => {
          prefix = ''
        }, chordMilliseconds)
      }
    }
    window.addEventListener('keydown', onKey)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', onKey)
    }
  }, [])
}

function nameOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string | undefined {
  if (altKey) return undefined
  if (ctrlKey || metaKey) return `mod+${key.toLowerCase()}`
  return key
}

/** Letters belong to whoever types; single letters can be switched off for those who speak to their computer. */
function isTaken(event: KeyboardEvent): boolean {
  if (isTyping(event.target) || isWindowOpen(event.target)) return true
  return event.key.length === 1 && !areSingleKeysOn()
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="menu"], [role="tree"]',
    ) !== null
  )
}

function isWindowOpen(target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest('[role="dialog"], dialog') !== null) return true
  return document.querySelector('dialog[open], .ant-modal-wrap:not([style*="none"]), .ant-image-preview') !== null
}
