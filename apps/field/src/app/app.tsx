import type { Me } from '@ejia/contract'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { Route, Router, Switch } from 'wouter'
import { watchNetwork } from '../device/connection.ts'
import { MeContext, useSession, useVault } from '../features/accounts/index.ts'
import { PlaceScanContext, type PlaceScan as ScanPlace } from '../features/areas/index.ts'
import { offerFillings } from '../features/fillings/index.ts'
import { offerImprovements } from '../features/improvements/index.ts'
import { offerTasks } from '../features/tasks/index.ts'
import { offerVisits } from '../features/visits/index.ts'
import { HomePage } from '../pages/home-page.tsx'
import { LogInPage } from '../pages/log-in-page.tsx'
import { NotFoundPage } from '../pages/not-found-page.tsx'
import { ImproveContext } from '../ui/improve-context.ts'
import { Loading } from '../ui/loading.tsx'
import { Toast } from '../ui/toast.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { CrashScreen } from './crash-screen.tsx'
import { ImproveButton } from './improve-button.tsx'
import { queryClient } from './query-client.ts'
import { StatusBanner } from './status-banner.tsx'
import { useAheadReading } from './use-ahead-reading.ts'
import { useLiveUpdates } from './use-live-updates.ts'
import { useOutbox } from './use-outbox.ts'
import { useSignedOut } from './use-signed-out.ts'

const NoticeSettingsPage = lazy(async () => ({
  default: (await import('../pages/notice-settings-page.tsx')).NoticeSettingsPage,
}))
const NoticesPage = lazy(async () => ({ default: (await import('../pages/notices-page.tsx')).NoticesPage }))
const TaskPage = lazy(async () => ({ default: (await import('../pages/task-page.tsx')).TaskPage }))
const MePage = lazy(async () => ({ default: (await import('../pages/me-page.tsx')).MePage }))
const WaitingPage = lazy(async () => ({ default: (await import('../pages/waiting-page.tsx')).WaitingPage }))
const IncidentPage = lazy(async () => ({ default: (await import('../pages/incident-page.tsx')).IncidentPage }))
const NewPasswordPage = lazy(async () => ({
  default: (await import('../pages/new-password-page.tsx')).NewPasswordPage,
}))
const ReportPage = lazy(async () => ({ default: (await import('../pages/report-page.tsx')).ReportPage }))
const RecordPage = lazy(async () => ({ default: (await import('../pages/record-page.tsx')).RecordPage }))
const RegistryPages = lazy(async () => ({ default: (await import('../pages/registry-pages.tsx')).RegistryPages }))
const PlaceScan = lazy(async () => ({ default: (await import('../features/registry/index.ts')).PlaceScan }))
const scanPlace: ScanPlace = (choose) => <PlaceScan choose={choose} />
const VisitContent = lazy(async () => ({ default: (await import('../features/registry/index.ts')).VisitContent }))

const FormsPages = lazy(async () => ({ default: (await import('../pages/forms-pages.tsx')).FormsPages }))
const FillingContent = lazy(async () => ({ default: (await import('../features/forms/index.ts')).FillingContent }))

const ImprovementsPage = lazy(async () => ({
  default: (await import('../pages/improvements-page.tsx')).ImprovementsPage,
}))

const registryPaths = /^\/(registry|q|visit)(\/|$)/
const formsPaths = /^\/(forms|filling)(\/|$)/

offerVisits(VisitContent)
offerTasks()
offerImprovements()
offerFillings(FillingContent)

export function App() {
  useEffect(watchNetwork, [])
  return (
    <CrashScreen>
      <QueryClientProvider client={queryClient}>
        <StatusBanner />
        <ImproveContext value={<ImproveButton />}>
          <SignedIn />
        </ImproveContext>
        <Toast />
      </QueryClientProvider>
    </CrashScreen>
  )
}

/** The address stays what it was, so after logging in one is where one wanted to go. */
function SignedIn() {
  const { data, error, refetch } = useSession()
  if (data === undefined) return error === null ? <Loading /> : <Trouble error={error} retry={() => void refetch()} />
  if (data === null) return <LogInPage />
  if (data.mustChangePassword)
    return (
      <Suspense fallback={<Loading />}>
        <NewPasswordPage />
      </Suspense>
    )
  return <Unlocked me={data} />
}

/** Nothing of a person is shown before what is kept of them can be sealed. */
function Unlocked({ me }: { readonly me: Me }) {
  const { isSuccess, error, refetch } = useVault(me.id)
  useSignedOut(me.id)
  if (isSuccess) return <Working me={me} />
  return error === null ? <Loading /> : <Trouble error={error} retry={() => void refetch()} />
}

function Working({ me }: { readonly me: Me }) {
  useLiveUpdates()
  useOutbox(me.id)
  useAheadReading(me)
  return (
    <MeContext value={me}>
      <PlaceScanContext value={scanPlace}>
        <Router base="/field">
          <Suspense fallback={<Loading />}>
            <Pages />
          </Suspense>
        </Router>
      </PlaceScanContext>
    </MeContext>
  )
}

function Pages() {
  return (
    <Switch>
      <Route path="/" component={HomePage} />
      <Route path="/report" component={ReportPage} />
      <Route path="/record" component={RecordPage} />
      <Route path="/waiting" component={WaitingPage} />
      <Route path="/task" component={TaskPage} />
      <Route path="/incidents/:id">{({ id }) => <IncidentPage key={id} id={id} />}</Route>
      <Route path="/notices" component={NoticesPage} />
      <Route path="/notices/settings" component={NoticeSettingsPage} />
      <Route path="/me" component={MePage} />
      <Route path="/improvements" component={ImprovementsPage} />
      <Route path={registryPaths} component={RegistryPages} />
      <Route path={formsPaths} component={FormsPages} />
      <Route component={NotFoundPage} />
    </Switch>
  )
}
