import { resident } from '@ejia/client'
import { useState } from 'react'
import { Link } from 'wouter'
import { usePreferences } from '../../app/preferences.tsx'
import { keepCase } from '../../lib/kept-cases.ts'
import { Page } from '../../ui/page.tsx'

export type SentTipOff = { readonly caseCode: string; readonly followKey: string }

type TipOffDoneProps = { readonly sent: SentTipOff; readonly text: string }

/** Code and key, once; whether this phone keeps them is for whoever holds it to say. */
export function TipOffDone({ sent: { caseCode, followKey }, text }: TipOffDoneProps) {
  const { words, language } = usePreferences()
  const says = resident.accountWords(language).tipOff
  const [copied, setCopied] = useState(false)
  const [kept, setKept] = useState(false)
  const link = `${location.origin}/r/case/${caseCode}#key=${followKey}`

  async function copy() {
    await navigator.clipboard.writeText(link)
    setCopied(true)
  }

  function keep() {
    keepCase({ caseCode, followKey, text, at: new Date().toISOString(), secret: true })
    setKept(true)
  }

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
        <p>{says.code}</p>
        <p className="code">{caseCode}</p>
        <p>{says.key}</p>
        <p className="code small">{followKey}</p>
        {'clipboard' in navigator && (
          <button type="button" className="button" onClick={() => void copy().catch(() => setCopied(false))}>
            {copied ? says.copied : says.copy}
          </button>
        )}
        {kept ? (
          <p className="notice" role="status">
            {says.kept}
          </p>
        ) : (
          <button type="button" className="button plain" onClick={keep}>
            {says.keep}
          </button>
        )}
        <Link href={`/case/${caseCode}#key=${followKey}`} className="button plain">
          {says.see}
        </Link>
        <Link href="/" className="button plain">
          {words.done.home}
        </Link>
      </section>
    </Page>
  )
}
