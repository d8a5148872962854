import { pathOf } from '@ejia/client'
import { accounts } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Divider } from 'antd'
import { queries } from '../api/queries.ts'
import { settingsQuery } from '../api/session.ts'
import { DemoPeople, LoginForm } from '../features/accounts/index.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useWords } from '../words/language.ts'
import { DoorFrame } from './door-frame.tsx'

const route = getRouteApi('/login')
const field = '/field'

export function LoginPage() {
  const { t } = useWords()
  const navigate = useNavigate()
  const { to = '/' } = route.useSearch()
  const settings = useQuery(settingsQuery)
  const { oidc = null, demo = false, needsSetup = false } = settings.data ?? {}

  async function enter() {
    queries.removeQueries({ queryKey: ['me'] })
    await navigate({ href: to, replace: true })
  }

  return (
    <DoorFrame title={t.login.title} wide={demo} aside={demo ? <DemoPeople onDone={go} /> : undefined}>
      {settings.isError && <ErrorNote error={settings.error} onRetry={() => void settings.refetch()} />}
      {needsSetup && <Alert type="info" showIcon title={t.login.needsSetup} />}
      <LoginForm onDone={() => void enter()} />
      {oidc !== null && (
        <>
          <Divider plain>{t.login.or}</Divider>
          <Button
            block
            size="large"
            href={`${pathOf(accounts.startOidc.path, {})}?${new URLSearchParams({ returnTo: to })}`}
          >
            {t.login.oidc(oidc.name)}
          </Button>
        </>
      )}
    </DoorFrame>
  )

  function go(end: 'console' | 'field') {
    if (end === 'field') window.location.assign(field)
    else void enter()
  }
}
