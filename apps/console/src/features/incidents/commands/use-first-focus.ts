import { type RefObject, useEffect } from 'react'

const fields =
  'input:not([type="hidden"]):not([disabled]), textarea:not([aria-hidden]), button:not([disabled]), [tabindex="0"]'
const tryMilliseconds = 30
const triesAtMost = 100

/** Puts the focus where a form begins: on the element itself if it is a button, else on the first field in it. */
export function useFirstFocus(target: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let tries = 0
    // The drawer draws what is in it a little later and takes the focus itself, on a slow machine even after the form
    // had it: the form asks for it until the person does something.
    const timer = setInterval(() => {
      tries += 1
      const box = target.current
      const first = box instanceof HTMLButtonElement ? box : box?.querySelector<HTMLElement>(fields)
      if (first?.checkVisibility() === true && document.activeElement !== first) first.focus()
      if (tries >= triesAtMost) stop()
    }, tryMilliseconds)
    function stop() {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, stop, true)
    }
    for (const sign of signs) window.addEventListener(sign, stop, true)
    return stop
  }, [target])
}

const signs = ['keydown', 'pointerdown'] as const
