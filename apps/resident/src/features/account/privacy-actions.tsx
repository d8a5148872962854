import { explain, resident } from '@ejia/client'
import { type ResidentAccount, residents } from '@ejia/contract'
import { useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { ownCall } from '../../lib/api.ts'
import { remember } from '../../lib/preferences.ts'
import { AskTwice } from './ask-twice.tsx'
import { consentVersion } from './consent.ts'
import { WhatIsKept } from './what-is-kept.tsx'

type PrivacyActionsProps = {
  readonly account: ResidentAccount
  readonly change: (account: ResidentAccount) => void
  readonly erased: () => void
}

/** Take it along, take consent back, or have it all deleted: each on one page, none behind a phone call. */
export function PrivacyActions({ account, change, erased }: PrivacyActionsProps) {
  const { language } = usePreferences()
  const says = resident.accountWords(language)
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')

  async function act(work: () => Promise<string>) {
    setSaid('')
    setProblem('')
    try {
      setSaid(await work())
    } catch (error) {
      setProblem(explain(error, language))
    }
  }

  const consent = (version: string | null, done: string) =>
    act(async () => {
      change(await ownCall(residents.changeConsent, { body: { version } }))
      return done
    })

  const erase = () =>
    act(async () => {
      await ownCall(residents.deleteResidentAccount, {})
      remember('account', '')
      erased()
      return ''
    })

  const save = () =>
    act(async () => {
      saveAsFile(await ownCall(residents.exportResidentAccount, {}))
      return says.exported
    })

  return (
    <section className="card">
      <h2>{says.privacy}</h2>
      <WhatIsKept />
      <button type="button" className="button" onClick={() => void save()}>
        {says.export}
      </button>
      <p className="hint">{says.exportHint}</p>
      {account.consent === null ? (
        <>
          <p className="notice">{says.noConsent}</p>
          <button type="button" className="button" onClick={() => void consent(consentVersion, '')}>
            {says.agreeAgain}
          </button>
        </>
      ) : (
        <AskTwice
          action={says.withdraw}
          explain={says.withdrawExplain}
          yes={says.withdrawYes}
          act={() => consent(null, says.withdrawn)}
        />
      )}
      <AskTwice action={says.erase} explain={says.eraseExplain} yes={says.eraseYes} act={erase} />
      <div role="status">{said && <p className="notice">{said}</p>}</div>
      {problem && (
        <p className="error box" role="alert">
          {problem}
        </p>
      )}
    </section>
  )
}

function saveAsFile(content: unknown): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(content, undefined, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'ejia-my-data.json'
  link.click()
  URL.revokeObjectURL(address)
}
