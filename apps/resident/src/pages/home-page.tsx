import { resident } from '@ejia/client'
import { type FormEvent, useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { usePreferences } from '../app/preferences.tsx'
import { listKeptCases } from '../lib/kept-cases.ts'
import { listKeptRaised } from '../lib/kept-raised.ts'
import { accountToken } from '../lib/preferences.ts'
import { Field } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'

export function HomePage() {
  const { words, language } = usePreferences()
  const [kept, setKept] = useState(listKeptCases)
  useEffect(() => {
    if (accountToken() === undefined) return
    // Without a network the list of this phone stands.
    import('../features/account/index.ts')
      .then(({ syncCases }) => syncCases())
      .then(
        () => setKept(listKeptCases()),
        () => undefined,
      )
  }, [])
  const [news, setNews] = useState(0)
  useEffect(() => {
    if (listKeptRaised().length === 0) return
    import('../features/improvements/index.ts').then(({ countNews }) => countNews()).then(setNews, () => undefined)
  }, [])
  return (
    <Page>
      <h1 className="slogan">{words.slogan}</h1>
      <Link href="/report" className="button primary huge">
        {words.report}
        <small>{words.reportHint}</small>
      </Link>
      <FollowForm />
      <section>
        <h2>{words.mine}</h2>
        {kept.length === 0 && <p className="hint">{words.nothingMine}</p>}
        <ul className="cards">
          {kept.map((one) => (
            <li key={one.caseCode}>
              <Link href={`/case/${one.caseCode}`}>
                <strong>{one.text}</strong>
                <span className="hint">
                  {one.caseCode} · {resident.showTime(one.at, language)}
                </span>
                {one.waitsFor && <strong className="stage">{words.waits[one.waitsFor]}</strong>}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <Link href="/account" className="button plain">
        {words.account}
      </Link>
      <Link href="/tip-off" className="button plain">
        {words.tipOff}
      </Link>
      <Link href="/improvements" className="button plain">
        {words.improvements}
        {news > 0 && <strong className="stage">{words.improvementNews}</strong>}
      </Link>
      <p className="notice">{words.emergency}</p>
      <p className="hint">{words.privacy}</p>
    </Page>
  )
}

function FollowForm() {
  const { words } = usePreferences()
  const [code, setCode] = useState('')
  const [, go] = useLocation()

  function look(event: FormEvent) {
    event.preventDefault()
    const clean = resident.tidyCaseCode(code)
    if (clean) go(`/case/${clean}`)
  }

  return (
    <form className="card" onSubmit={look}>
      <h2>{words.follow}</h2>
      <Field label={words.caseCode} hint={words.caseCodeHint}>
        {(field) => (
          <input
            {...field}
            value={code}
            autoCapitalize="characters"
            autoComplete="off"
            enterKeyHint="search"
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button">
        {words.look}
      </button>
    </form>
  )
}
