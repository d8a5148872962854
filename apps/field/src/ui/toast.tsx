import { useEffect, useSyncExternalStore } from 'react'

let current: string | null = null
const listeners = new Set<() => void>()

/** A short word of success; trouble stays on the page until it is dealt with. */
export function showToast(text: string | null): void {
  current = text
  for (const listener of listeners) listener()
}

export function Toast() {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
  useEffect(() => {
    if (text === null) return undefined
    const timer = window.setTimeout(() => showToast(null), 5000)
    return () => window.clearTimeout(timer)
  }, [text])
  return (
    <div className="toast-place" role="status">
      {text !== null && <p className="toast">{text}</p>}
    </div>
  )
}
