import { lazy, Suspense, useState } from 'react'
import { useWords } from '../words/language.ts'

const load = () => import('../features/improvements/index.ts')
const ImproveWindow = lazy(async () => ({ default: (await load()).ImproveWindow }))

/** 有什么不好用？ The page is drawn before the window lies over it. */
export function ImproveButton({ className = 'improve-button' }: { readonly className?: string }) {
  const { t, words, language } = useWords()
  const [open, setOpen] = useState<{ readonly picture: string | undefined }>()
  const [failed, setFailed] = useState(false)

  function ask() {
    setFailed(false)
    load()
      .then(({ drawPage }) => drawPage([t, words], language))
      .then(
        (picture) => setOpen({ picture }),
        () => setFailed(true),
      )
  }

  return (
    <>
      <button type="button" className={className} aria-haspopup="dialog" onClick={ask}>
        {t.app.improve}
      </button>
      {failed && <span role="alert">{t.live.offline}</span>}
      {open && (
        <Suspense fallback={null}>
          <ImproveWindow picture={open.picture} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  )
}
