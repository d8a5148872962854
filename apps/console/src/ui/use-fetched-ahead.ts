import { useEffect } from 'react'

const quietMilliseconds = 800

/** Fetches a part of the program that will surely be wanted, once the screen before it has come to rest. */
export function useFetchedAhead(load: () => Promise<unknown>): void {
  useEffect(() => {
    // A failed fetch is tried again when the part is really wanted.
    const timer = setTimeout(() => void load().catch(() => undefined), quietMilliseconds)
    return () => clearTimeout(timer)
  }, [load])
}
