import { useState } from 'react'
import { Link } from 'wouter'
import { usePreferences } from '../../app/preferences.tsx'
import { Page } from '../../ui/page.tsx'
import type { Sent } from './send-report.ts'

export function DonePanel({ sent }: { readonly sent: Sent }) {
  const { words } = usePreferences()
  const [copied, setCopied] = useState(false)

  async function copy() {
    await navigator.clipboard.writeText(sent.caseCode)
    setCopied(true)
  }

  return (
    <Page>
      <section className="done">
        <div className="tick" aria-hidden="true">
          ✓
        </div>
        <div role="status">
          <h1>{words.done.title}</h1>
          <p>{words.done.to(sent.unitName)}</p>
        </div>
        <p>{words.done.keep}</p>
        <p className="code">{sent.caseCode}</p>
        {'clipboard' in navigator && (
          <button type="button" className="button plain" onClick={() => void copy().catch(() => setCopied(false))}>
            {copied ? words.done.copied : words.done.copy}
          </button>
        )}
        <Link href={`/case/${sent.caseCode}`} className="button primary">
          {words.done.see}
        </Link>
        <Link href="/" className="button plain">
          {words.done.home}
        </Link>
      </section>
    </Page>
  )
}
