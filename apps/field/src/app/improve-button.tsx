import { useState } from 'react'
import { drawPage, ImproveSheet } from '../features/improvements/index.ts'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/language.ts'

/** 有什么不好用？ The page is drawn before the sheet lies over it. */
export function ImproveButton() {
  const words = useWords()
  const [open, setOpen] = useState<{ readonly picture: string | undefined }>()
  const ask = () => void drawPage(words).then((picture) => setOpen({ picture }))

  return (
    <>
      <button
        type="button"
        className="improve-button"
        aria-haspopup="dialog"
        aria-label={words.improve.button}
        onClick={ask}
      >
        <span>{words.improve.button}</span>
        <Icon name="say" />
      </button>
      {open && <ImproveSheet picture={open.picture} close={() => setOpen(undefined)} />}
    </>
  )
}
