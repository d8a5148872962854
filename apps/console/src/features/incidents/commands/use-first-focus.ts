import { type RefObject, useEffect } from 'react'

const fields =
  'input:not([type="hidden"]):not([disabled]), textarea:not([aria-hidden]), button:not([disabled]), [tabindex="0"]'

/** Puts the focus where a form begins: on the element itself if it is a button, else on the first field in it. */
export function useFirstFocus(target: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    // The drawer takes the focus when it opens; the form has it after that.
    const timer = setTimeout(() => {
      const box = target.current
      const first = box instanceof HTMLButtonElement ? box : box?.querySelector<HTMLElement>(fields)
      first?.focus()
    }, 30)
    return () => clearTimeout(timer)
  }, [target])
}
