import { explain, newId } from '@ejia/client'
import { type CaseView, cases } from '@ejia/contract'
import { useRef, useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { call } from '../../lib/api.ts'
import { keepCase } from '../../lib/kept-cases.ts'
import type { Proof } from '../../pages/case-page.tsx'

type JoinCaseProps = { readonly found: CaseView; readonly joined: (proof: Proof) => void }

/** “Me too”: one tap, and the progress is told here as well. */
export function JoinCase({ found, joined }: JoinCaseProps) {
  const { words, shared, language } = usePreferences()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const commandId = useRef(newId())

  async function join() {
    setBusy(true)
    try {
      const { caseCode } = found
      const { followKey } = await call(cases.joinCase, { params: { caseCode }, body: { commandId: commandId.current } })
      keepCase({ caseCode, followKey, text: found.text, at: new Date().toISOString() })
      joined({ followKey })
    } catch (error) {
      setProblem(explain(error, language))
    } finally {
      setBusy(false)
    }
  }

  return (
    <section className="card">
      <p>{words.case.joinExplain}</p>
      <button type="button" className="button" disabled={busy} onClick={() => void join()}>
        {shared.command.join}
      </button>
      {problem && (
        <p className="error box" role="alert">
          {problem}
        </p>
      )}
    </section>
  )
}
