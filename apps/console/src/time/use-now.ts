import { useSyncExternalStore } from 'react'

const everyMilliseconds = 30_000
let now = new Date()

/** The time of day, moving on twice a minute, so that “还剩 5 分钟” stays true on an open screen. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => now)
}

function subscribe(listener: () => void): () => void {
  const timer = setInterval(() => {
    now = new Date()
    listener()
  }, everyMilliseconds)
  return () => clearInterval(timer)
}
