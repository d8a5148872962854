import { explain, resident } from '@ejia/client'
import { type OwnCase, type ResidentAccount, type ResidentNotice, residents } from '@ejia/contract'
import { useCallback, useEffect, useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { ownCall } from '../../lib/api.ts'
import { forgetKeptCase, forgetKeptCases } from '../../lib/kept-cases.ts'
import { remember } from '../../lib/preferences.ts'
import { OwnCases } from './own-cases.tsx'
import { OwnNotices } from './own-notices.tsx'
import { PrivacyActions } from './privacy-actions.tsx'
import { syncCases } from './sync-cases.ts'

type AccountPanelProps = {
  readonly account: ResidentAccount
  readonly change: (account: ResidentAccount) => void
  readonly left: (said: string) => void
}

/** My matters, what I was told, and what I may do with what is kept about me. */
export function AccountPanel({ account, change, left }: AccountPanelProps) {
  const { language } = usePreferences()
  const says = resident.accountWords(language)
  const [own, setOwn] = useState<readonly OwnCase[]>()
  const [told, setTold] = useState<readonly ResidentNotice[]>()
  const [problem, setProblem] = useState('')

  const load = useCallback(async () => {
    setOwn(await syncCases())
    setTold(await ownCall(residents.listResidentNotices, {}))
  }, [])
  useEffect(() => void load().catch((error: unknown) => setProblem(explain(error, language))), [load, language])

  async function forget(caseCode: string) {
    try {
      await ownCall(residents.forgetCase, { params: { caseCode } })
      forgetKeptCase(caseCode)
      setOwn((now) => now?.filter((one) => one.caseCode !== caseCode))
    } catch (error) {
      setProblem(explain(error, language))
    }
  }

  async function logOut() {
    await ownCall(residents.closeResidentSession, {}).catch(() => undefined)
    remember('account', '')
    forgetKeptCases()
    left('')
  }

  return (
    <>
      <p className="card chosen" role="status">
        {says.loggedIn(account.phone ?? says.byWechat)}
      </p>
      {problem && (
        <p className="error box" role="alert">
          {problem}
        </p>
      )}
      <OwnCases own={own} forget={(caseCode) => void forget(caseCode)} />
      <OwnNotices told={told} />
      <PrivacyActions account={account} change={change} erased={() => left(says.erased)} />
      <section>
        <button type="button" className="button plain" onClick={() => void logOut()}>
          {says.logOut}
        </button>
        <p className="hint">{says.logOutHint}</p>
      </section>
    </>
  )
}
