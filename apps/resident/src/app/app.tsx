import { lazy, Suspense } from 'react'
import { Route, Router, Switch } from 'wouter'
import { NotFoundPage } from '../pages/not-found-page.tsx'
import { ReportPage } from '../pages/report-page.tsx'
import { CrashPage } from './crash-page.tsx'
import { PreferencesProvider } from './preferences.tsx'

const HomePage = lazy(() => import('../pages/home-page.tsx').then((page) => ({ default: page.HomePage })))
const CasePage = lazy(() => import('../pages/case-page.tsx').then((page) => ({ default: page.CasePage })))
const PlacePage = lazy(() => import('../pages/place-page.tsx').then((page) => ({ default: page.PlacePage })))
const AccountPage = lazy(() => import('../pages/account-page.tsx').then((page) => ({ default: page.AccountPage })))
const TipOffPage = lazy(() => import('../pages/tip-off-page.tsx').then((page) => ({ default: page.TipOffPage })))
const ImprovementsPage = lazy(() =>
  import('../pages/improvements-page.tsx').then((page) => ({ default: page.ImprovementsPage })),
)
const SelfFillPage = lazy(() => import('../pages/self-fill-page.tsx').then((page) => ({ default: page.SelfFillPage })))

export function App() {
  return (
    <Suspense fallback={null}>
      <PreferencesProvider>
        <Router base="/r">
          <CrashPage>
            <Suspense fallback={null}>
              <Switch>
                <Route path="/" component={HomePage} />
                <Route path="/report" component={ReportPage} />
                <Route path="/case/:caseCode">
                  {({ caseCode }) => <CasePage key={caseCode} caseCode={caseCode} />}
                </Route>
                <Route path="/q/:code">{({ code }) => <PlacePage key={code} code={code} />}</Route>
                <Route path="/account" component={AccountPage} />
                <Route path="/tip-off" component={TipOffPage} />
                <Route path="/improvements" component={ImprovementsPage} />
                <Route path="/self-fill" component={SelfFillPage} />
                <Route component={NotFoundPage} />
              </Switch>
            </Suspense>
          </CrashPage>
        </Router>
      </PreferencesProvider>
    </Suspense>
  )
}
