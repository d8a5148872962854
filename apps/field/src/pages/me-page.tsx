import { useMutation, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Link } from 'wouter'
import { setTextSize, textSizes, useTextSize } from '../device/text-size.ts'
import { logOut, PasswordForm, SessionList, useMe, useSettings } from '../features/accounts/index.ts'
import { useQueued } from '../features/drafts/index.ts'
import { turnPushOff } from '../features/notices/index.ts'
import { Button } from '../ui/button.tsx'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { Screen } from '../ui/screen.tsx'
import { useWords } from '../words/language.ts'

const OwnDeputy = lazy(async () => ({ default: (await import('../features/deputies/index.ts')).OwnDeputy }))

export function MePage() {
  const words = useWords()
  const me = useMe()
  const settings = useSettings()
  const size = useTextSize()
  return (
    <Screen title={words.me.title} back="/">
      <section className="card">
        <h2>
          {me.name} <span className="soft">{me.phone}</span>
        </h2>
        <ul className="plain-list" aria-label={words.me.units}>
          {me.memberships.map(({ id, role, unit }) => (
            <li key={id}>
              <strong>{words.role[role]}</strong>
              <span className="block soft">
                {unit.name} · {unit.areaName}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Link href="/notices" className="card link-card">
        <strong>{words.notices.title}</strong>
        <span className="soft">{words.notices.settingsHint}</span>
      </Link>
      <Link href="/improvements" className="card link-card">
        <strong>{words.improve.ledger}</strong>
        <span className="soft">{words.improve.ledgerHint}</span>
      </Link>
      <section className="card">
        <h2>{words.me.textSize}</h2>
        <div className="segments">
          {textSizes.map((one) => (
            <button key={one} type="button" aria-pressed={size === one} onClick={() => setTextSize(one)}>
              {words.me.sizes[one]}
            </button>
          ))}
        </div>
        <p>{words.me.sample}</p>
        <h2>{words.me.language}</h2>
        <LanguageSwitch />
      </section>
      <section className="card">
        <h2>{words.me.offlineTitle}</h2>
        <ul className="lines">
          {words.me.offline.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <h2>{words.me.install}</h2>
        <p>{words.me.installHint}</p>
      </section>
      <Suspense>
        <OwnDeputy />
      </Suspense>
      <details className="card">
        <summary>{words.me.password}</summary>
        <PasswordForm />
      </details>
      <details className="card">
        <summary>{words.me.sessions}</summary>
        <SessionList />
      </details>
      <LeaveCard ownerId={me.id} />
      <p className="soft">
        {words.app.name} {settings?.version}
      </p>
    </Screen>
  )
}

function LeaveCard({ ownerId }: { readonly ownerId: string }) {
  const words = useWords().me
  const client = useQueryClient()
  const unsent = useQueued(ownerId).length
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      // Who uses this phone next must not be told what was meant for another.
      await turnPushOff().catch(() => undefined)
      await logOut(client)
    },
    onSuccess: () => window.location.assign('/field/'),
  })
  return (
    <section className="card">
      {unsent > 0 && <p>{words.logOutUnsent(unsent)}</p>}
      <Button kind="danger" busy={isPending} onClick={() => mutate()}>
        {words.logOut}
      </Button>
    </section>
  )
}
