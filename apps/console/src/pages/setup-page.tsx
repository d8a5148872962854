import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Alert, App } from 'antd'
import { queries } from '../api/queries.ts'
import { SetupForm } from '../features/accounts/index.ts'
import { useWords } from '../words/language.ts'
import { DoorFrame } from './door-frame.tsx'

const route = getRouteApi('/setup')

export function SetupPage() {
  const { t } = useWords()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { token } = route.useSearch()

  async function finish() {
    void message.success(t.administration.setupDone)
    await queries.invalidateQueries({ queryKey: ['settings'] })
    await navigate({ to: '/login', search: {} })
  }

  return (
    <DoorFrame title={t.administration.setupTitle}>
      <p className="quiet">{t.administration.setupIntro}</p>
      {token === undefined ? (
        <Alert type="warning" showIcon title={t.administration.setupNoToken} />
      ) : (
        <SetupForm token={token} onDone={() => void finish()} />
      )}
    </DoorFrame>
  )
}
