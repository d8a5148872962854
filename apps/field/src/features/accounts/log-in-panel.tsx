import { explain } from '@ejia/client'
import { accounts } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../device/call.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import { Toggle } from '../../ui/toggle.tsx'
import { useLanguage, useWords } from '../../words/language.ts'
import { DemoPeople } from './demo-people.tsx'
import { useSettings } from './queries.ts'

type Credentials = { readonly phone: string; readonly password: string }

export function LogInPanel({ enter }: { readonly enter: () => void }) {
  const words = useWords()
  const language = useLanguage()
  const settings = useSettings()
  const [typed, setTyped] = useState<Credentials>({ phone: '', password: '' })
  const [shown, setShown] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: Credentials) => call(accounts.logIn, { body }),
    onSuccess: enter,
  })
  return (
    <>
      {settings?.needsSetup && <Notice tone="warning">{words.login.needsSetup}</Notice>}
      <form
        className="card"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          mutate({ phone: typed.phone.replaceAll(/\s/g, ''), password: typed.password })
        }}
      >
        <TextLine
          label={words.login.phone}
          type="tel"
          inputMode="numeric"
          autoComplete="username"
          value={typed.phone}
          change={(phone) => setTyped({ ...typed, phone })}
        />
        <TextLine
          label={words.login.password}
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          value={typed.password}
          change={(password) => setTyped({ ...typed, password })}
        />
        <Toggle label={words.login.showPassword} on={shown} change={setShown} />
        {error !== null && <Notice tone="bad">{explain(error, language)}</Notice>}
        <Button submit kind="primary" busy={isPending} disabled={typed.phone === '' || typed.password === ''}>
          {isPending ? words.login.busy : words.login.submit}
        </Button>
        {settings?.oidc && (
          <a className="button" href="/api/oidc/start?returnTo=/field/">
            {words.login.oidc(settings.oidc.name)}
          </a>
        )}
        <p className="soft">{words.login.forgotten}</p>
      </form>
      {settings?.demo && <DemoPeople choose={mutate} busy={isPending} />}
    </>
  )
}
