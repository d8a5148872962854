import { CallRefused, explain, resident } from '@ejia/client'
import { type ResidentAccount, residents } from '@ejia/contract'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { usePreferences } from '../app/preferences.tsx'
import { AccountPanel, LogInForm } from '../features/account/index.ts'
import { ownCall } from '../lib/api.ts'
import { accountToken, remember } from '../lib/preferences.ts'
import { Page } from '../ui/page.tsx'

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'out'; readonly said: string }
  | { readonly kind: 'in'; readonly account: ResidentAccount }
  | { readonly kind: 'failed'; readonly error: unknown }

/** 隐私与账号. */
export function AccountPage() {
  const { words, language } = usePreferences()
  const says = resident.accountWords(language)
  const [state, setState] = useState<State>(() =>
    accountToken() === undefined ? { kind: 'out', said: '' } : { kind: 'loading' },
  )

  useEffect(() => {
    if (state.kind === 'loading') void readAccount().then(setState)
  }, [state.kind])

  return (
    <Page>
      <h1>{says.title}</h1>
      {state.kind === 'loading' && <p role="status">{words.case.loading}</p>}
      {state.kind === 'failed' && (
        <div className="error box" role="alert">
          <p>{explain(state.error, language)}</p>
          <button type="button" className="button" onClick={() => setState({ kind: 'loading' })}>
            {words.tryAgain}
          </button>
        </div>
      )}
      {state.kind === 'out' && (
        <>
          <div role="status">{state.said && <p className="notice">{state.said}</p>}</div>
          <p>{says.why}</p>
          <LogInForm entered={(account) => setState({ kind: 'in', account })} />
        </>
      )}
      {state.kind === 'in' && (
        <AccountPanel
          account={state.account}
          change={(account) => setState({ kind: 'in', account })}
          left={(said) => setState({ kind: 'out', said })}
        />
      )}
      <Link href="/" className="button plain">
        {words.done.home}
      </Link>
    </Page>
  )
}

async function readAccount(): Promise<State> {
  try {
    return { kind: 'in', account: await ownCall(residents.getResidentAccount, {}) }
  } catch (error) {
    if (!(error instanceof CallRefused) || error.status !== 401) return { kind: 'failed', error }
    remember('account', '')
    return { kind: 'out', said: '' }
  }
}
