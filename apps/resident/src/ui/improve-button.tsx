import { lazy, Suspense, useState } from 'react'
import { usePreferences } from '../app/preferences.tsx'

const load = () => import('../features/improvements/index.ts')
const ImproveWindow = lazy(async () => ({ default: (await load()).ImproveWindow }))

/** 有什么不好用？ The page is drawn before the window lies over it. */
export function ImproveButton() {
  const { words, shared } = usePreferences()
  const [open, setOpen] = useState<{ readonly picture: string | undefined }>()
  const [failed, setFailed] = useState(false)

  function ask() {
    setFailed(false)
    load()
      .then(({ drawPage }) => drawPage([words, shared]))
      .then(
        (picture) => setOpen({ picture }),
        () => setFailed(true),
      )
  }

  return (
    <>
      <button type="button" className="quiet" aria-haspopup="dialog" onClick={ask}>
        {words.improve}
      </button>
      {failed && (
        <span role="alert" className="error">
          {words.failed}
        </span>
      )}
      {open && (
        <Suspense fallback={null}>
          <ImproveWindow picture={open.picture} close={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  )
}
