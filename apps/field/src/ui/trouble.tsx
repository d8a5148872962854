import { explain } from '@ejia/client'
import { useLanguage, useWords } from '../words/language.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

/** A list or page that could not be read: why, and a way to try again. */
export function Trouble({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const words = useWords()
  return (
    <Notice tone="bad" icon="warning">
      <p>{explain(error, useLanguage())}</p>
      <Button onClick={retry}>{words.app.retry}</Button>
    </Notice>
  )
}
