import { useEffect, useRef } from 'react'
import { isTyping } from './use-list-keys.ts'

/** Esc goes back, unless a window is open or somebody is typing. */
export function useEscape(onEscape: () => void): void {
  const latest = useRef(onEscape)
  useEffect(() => {
    latest.current = onEscape
  })
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.defaultPrevented || isTyping(event.target) || isWindowOpen()) return
      latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function isWindowOpen(): boolean {
  return document.querySelector('.ant-drawer-open, .ant-modal-wrap:not([style*="none"]), .ant-image-preview') !== null
}
