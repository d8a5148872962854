import { useState } from 'react'

let unsent = ''

/** What was written and not sent, as long as the app is open. */
export function useUnsent(): readonly [string, (text: string) => void, () => void] {
  const [text, setText] = useState(unsent)
  const change = (next: string) => {
    unsent = next
    setText(next)
  }
  return [text, change, () => change('')]
}
