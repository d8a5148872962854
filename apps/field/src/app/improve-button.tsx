import { lazy, Suspense, useState } from 'react'
import { Icon } from '../ui/icon.tsx'
import { showToast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'

const load = () => import('../features/improvements/index.ts')
const ImproveSheet = lazy(async () => ({ default: (await load()).ImproveSheet }))

/** 有什么不好用？ The page is drawn before the sheet lies over it. */
export function ImproveButton() {
  const words = useWords()
  const [open, setOpen] = useState<{ readonly picture: string | undefined }>()

  function ask() {
    load()
      .then(({ drawPage }) => drawPage(words))
      .then(
        (picture) => setOpen({ picture }),
        () => showToast(words.improve.missing),
      )
  }

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
      {open && (
        <Suspense fallback={null}>
          <ImproveSheet picture={open.picture} close={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  )
}
