import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { TextLine } from '../../../ui/text-line.tsx'
import { useWords } from '../../../words/language.ts'
import { readCode } from './read-code.ts'

/** For a code that is scratched, or a phone without a camera. */
export function CodeByHand({ found }: { readonly found: (code: string) => void }) {
  const words = useWords().registry
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const code = readCode(text)

  function take(): void {
    setTried(true)
    if (code !== undefined) found(code)
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.byNumber}</Button>
      {open && (
        <Sheet
          title={words.byNumber}
          close={() => setOpen(false)}
          footer={
            <Button kind="primary" onClick={take}>
              {words.open}
            </Button>
          }
        >
          <TextLine
            label={words.number}
            hint={words.numberHint}
            error={tried && code === undefined ? words.numberWrong : undefined}
            value={text}
            change={setText}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={120}
          />
        </Sheet>
      )}
    </>
  )
}
