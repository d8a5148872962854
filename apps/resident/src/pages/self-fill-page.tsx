import { explain, resident } from '@ejia/client'
import { type ReplyOf, registry } from '@ejia/contract'
import { useEffect, useState } from 'react'
import { usePreferences } from '../app/preferences.tsx'
import { SelfFillForm } from '../features/registry/index.ts'
import { call } from '../lib/api.ts'
import { Page } from '../ui/page.tsx'

type Form = ReplyOf<(typeof registry)['readSelfFill']>

/** The token stands behind the #, which no server on the way sees. */
export function SelfFillPage() {
  const { words, language } = usePreferences()
  const says = resident.registryWords(language)
  const [token] = useState(() => window.location.hash.slice(1))
  const [form, setForm] = useState<Form>()
  const [problem, setProblem] = useState<unknown>()
  const [isDone, setDone] = useState(false)

  useEffect(() => {
    call(registry.readSelfFill, { body: { token } }).then(setForm, setProblem)
  }, [token])

  if (isDone) {
    return (
      <Page>
        <section className="done">
          <div className="tick" aria-hidden="true">
            ✓
          </div>
          <div role="status">
            <h1>{says.done}</h1>
            <p>{says.doneHint}</p>
          </div>
        </section>
      </Page>
    )
  }
  return (
    <Page>
      {problem !== undefined && (
        <>
          <h1>{says.used}</h1>
          <p className="error box" role="alert">
            {explain(problem, language)}
          </p>
        </>
      )}
      {form && <SelfFillForm form={form} token={token} done={() => setDone(true)} />}
      {!form && problem === undefined && <p role="status">{words.case.loading}</p>}
    </Page>
  )
}
