import { type RefObject, useEffect } from 'react'

const fields =
  'input:not([type="hidden"]):not([disabled]), textarea:not([aria-hidden]), button:not([disabled]), [tabindex="0"]'
const tryMilliseconds = 30
const triesAtMost = 100

/** Puts the focus where a form begins: on the element itself if it is a button, else on the first field in it. */
export function useFirstFocus(target: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let tries = 0
    // The drawer draws what is in it a little later and first takes the focus itself; the form has it after that.
    const timer = setInterval(() => {
      tries += 1
      const box = target.current
      const first = box instanceof HTMLButtonElement ? box : box?.querySelector<HTMLElement>(fields)
      const isThere = first?.checkVisibility() === true
      if (isThere) first?.focus()
      if (tries >= triesAtMost || (isThere && document.activeElement === first)) clearInterval(timer)
    }, tryMilliseconds)
    return () => clearInterval(timer)
  }, [target])
}
