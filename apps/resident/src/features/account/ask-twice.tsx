import { resident } from '@ejia/client'
import { useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'

type AskTwiceProps = {
  readonly action: string
  readonly explain: string
  readonly yes: string
  readonly act: () => Promise<void>
}

/** What cannot be undone says what it does, and is done with a second tap. */
export function AskTwice({ action, explain, yes, act }: AskTwiceProps) {
  const says = resident.accountWords(usePreferences().language)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)

  async function go() {
    setBusy(true)
    await act()
    setBusy(false)
    setAsking(false)
  }

  if (!asking)
    return (
      <button type="button" className="button plain" onClick={() => setAsking(true)}>
        {action}
      </button>
    )
  return (
    <div className="notice" role="group" aria-label={action}>
      <p>{explain}</p>
      <button type="button" className="button danger" disabled={busy} onClick={() => void go()}>
        {busy ? says.working : yes}
      </button>
      <button type="button" className="button plain" disabled={busy} onClick={() => setAsking(false)}>
        {says.no}
      </button>
    </div>
  )
}
