import { explain, resident } from '@ejia/client'
import { type ResidentAccount, residents } from '@ejia/contract'
import { type FormEvent, useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { call } from '../../lib/api.ts'
import { remember } from '../../lib/preferences.ts'
import { Field } from '../../ui/field.tsx'
import { consentVersion } from './consent.ts'
import { WhatIsKept } from './what-is-kept.tsx'

/** A phone number and the code sent to it: nothing to remember, nothing to choose. */
export function LogInForm({ entered }: { readonly entered: (account: ResidentAccount) => void }) {
  const { language } = usePreferences()
  const says = resident.accountWords(language)
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [sent, setSent] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  async function attempt(work: () => Promise<void>, fault: string | false) {
    setProblem(fault || '')
    if (fault) return
    setBusy(true)
    try {
      await work()
    } catch (error) {
      setProblem(explain(error, language))
    } finally {
      setBusy(false)
    }
  }

  const ask = () =>
    attempt(async () => {
      const { demoCode } = await call(residents.askResidentCode, { body: { phone } })
      setSent(demoCode === null ? says.codeSent : says.demoCode(demoCode))
    }, !resident.isMobile(phone) && says.phoneWrong)

  function logIn(event: FormEvent) {
    event.preventDefault()
    const fault = (!/^\d{6}$/.test(code) && says.codeWrong) || (!agreed && says.agreeFirst)
    return attempt(async () => {
      const body = { proof: { by: 'phone', phone, code }, consent: consentVersion } as const
      const { token, account } = await call(residents.openResidentSession, { body })
      remember('account', token)
      entered(account)
    }, fault)
  }

  return (
    <form className="card" onSubmit={(event) => void logIn(event)}>
      <PhoneField phone={phone} change={setPhone} />
      <button type="button" className="button" disabled={busy} onClick={() => void ask()}>
        {sent ? says.getAnother : says.getCode}
      </button>
      <div role="status">{sent && <p className="notice">{sent}</p>}</div>
      <CodeField code={code} change={setCode} />
      <label className="check">
        <input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />
        <strong>{says.agree}</strong>
      </label>
      <WhatIsKept />
      {problem && (
        <p className="error box" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" className="button primary" disabled={busy}>
        {busy ? says.working : says.logIn}
      </button>
    </form>
  )
}

function PhoneField({ phone, change }: { readonly phone: string; readonly change: (phone: string) => void }) {
  const says = resident.accountWords(usePreferences().language)
  return (
    <Field label={says.phone}>
      {(field) => (
        <input
          {...field}
          type="tel"
          inputMode="numeric"
          autoComplete="tel-national"
          maxLength={13}
          value={phone}
          onChange={(event) => change(event.target.value.replaceAll(/\D/g, ''))}
        />
      )}
    </Field>
  )
}

function CodeField({ code, change }: { readonly code: string; readonly change: (code: string) => void }) {
  const says = resident.accountWords(usePreferences().language)
  return (
    <Field label={says.code}>
      {(field) => (
        <input
          {...field}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          value={code}
          onChange={(event) => change(event.target.value.replaceAll(/\D/g, ''))}
        />
      )}
    </Field>
  )
}
