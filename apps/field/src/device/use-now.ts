import { useEffect, useState } from 'react'
import { now } from './clock.ts'

/** The time for words such as "3 hours left"; moves once a minute. */
export function useNow(): Date {
  const [shown, setShown] = useState(() => new Date(now()))
  useEffect(() => {
    const timer = window.setInterval(() => setShown(new Date(now())), 60_000)
    return () => window.clearInterval(timer)
  }, [])
  return shown
}
