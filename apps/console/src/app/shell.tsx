import type { Me } from '@ejia/contract'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { hasCaseRole, useMe } from '../api/session.ts'
import { LiveProvider } from '../features/incidents/index.ts'
import { Loading } from '../ui/loading.tsx'
import { useWords } from '../words/language.ts'
import { GrantCount } from './grant-count.tsx'
import { ImproveButton } from './improve-button.tsx'
import { LiveIndicator } from './live-indicator.tsx'
import { navItems } from './nav-items.tsx'
import { PaletteHost } from './palette-host.tsx'
import { PersonMenu } from './person-menu.tsx'
import { SearchButton } from './search-button.tsx'
import { TodoCount } from './todo-count.tsx'

/** The frame of every page behind the log-in. */
export function Shell() {
  const me = useMe()
  if (!me) return <Loading />
  const frame = <Frame me={me} />
  // Administrators see no matters, so there is nothing to listen to.
  return hasCaseRole(me) ? <LiveProvider>{frame}</LiveProvider> : frame
}

function Frame({ me }: { readonly me: Me }) {
  const { t } = useWords()
  const { pathname } = useLocation()
  const isDesk = pathname === '/desk'
  return (
    <div className={isDesk ? 'shell shell-fixed' : 'shell'}>
      <a className="skip-link" href="#main">
        {t.app.skip}
      </a>
      <header className="shell-head">
        <Link to="/" className="brand" aria-label={t.app.name}>
          <img src="/favicon.svg" alt="" width={26} height={26} />
          <span>{t.app.name}</span>
        </Link>
        <SearchButton />
        {hasCaseRole(me) && <LiveIndicator />}
        <ImproveButton />
        <PersonMenu me={me} />
      </header>
      <nav className="shell-nav" aria-label={t.app.menu}>
        {navItems(me).map(({ path, label, icon }) => (
          <Link key={path} to={path} className="nav-link" activeProps={{ 'aria-current': 'page' }}>
            {icon}
            <span>{t.app[label]}</span>
            {path === '/desk' && <TodoCount />}
            {path === '/grants' && <GrantCount />}
          </Link>
        ))}
      </nav>
      <main id="main" className={isDesk ? 'shell-main shell-desk' : 'shell-main'} tabIndex={-1}>
        {me.mustChangePassword && (
          <p className="note note-warning" role="alert">
            {t.state.passwordFirst}
          </p>
        )}
        <Outlet />
      </main>
      <PaletteHost me={me} />
    </div>
  )
}
