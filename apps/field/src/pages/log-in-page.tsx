import { useContext, useEffect, useState } from 'react'
import { countOthers } from '../device/kept-store.ts'
import { LogInPanel, useSettings } from '../features/accounts/index.ts'
import { draftSummary, draftTitle, useLeftBehind } from '../features/incidents/index.ts'
import { ImproveContext } from '../ui/improve-context.ts'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { Notice } from '../ui/notice.tsx'
import { useWords } from '../words/language.ts'

export function LogInPage() {
  const words = useWords()
  const settings = useSettings()
  return (
    <div className="screen">
      <main className="screen-main">
        <div className="log-in-head">
          <img src="/field/icons/icon.svg" alt="" />
          <div>
            <h1>{words.app.name}</h1>
            <p>{settings?.cityName}</p>
          </div>
        </div>
        <LeftBehind />
        <LogInPanel enter={() => window.location.reload()} />
        <LanguageSwitch />
        {useContext(ImproveContext)}
      </main>
    </div>
  )
}

/** What lies here unsent: named for whoever has just been signed out, counted for everybody else. */
function LeftBehind() {
  const words = useWords()
  const left = useLeftBehind()
  const [sealed, setSealed] = useState(0)
  useEffect(() => void countOthers('drafts').then(setSealed), [])
  if (left.length === 0 && sealed === 0) return null
  return (
    <Notice tone="warning" icon="lock">
      {left.length > 0 && (
        <>
          <strong>{words.login.signedOut(left.length)}</strong>
          <ul>
            {left.map((draft) => (
              <li key={draft.id}>
                {draftTitle(draft, words)} {draftSummary(draft, words)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{words.login.sealed(Math.max(left.length, sealed))}</p>
    </Notice>
  )
}
