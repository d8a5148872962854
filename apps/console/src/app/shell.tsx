import type { Me } from '@ejia/contract'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { Alert, Layout, Menu } from 'antd'
import { useState } from 'react'
import { hasCaseRole, useMe } from '../api/session.ts'
import { LiveProvider } from '../features/incidents/index.ts'
import { Loading } from '../ui/loading.tsx'
import { useWords } from '../words/language.ts'
import { LiveIndicator } from './live-indicator.tsx'
import { navItems } from './nav-items.tsx'
import { PersonMenu } from './person-menu.tsx'
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
  const [folded, setFolded] = useState(false)
  const { pathname } = useLocation()
  const items = navItems(me)
  const here = items.find(({ path }) => pathname.startsWith(path))?.path
  return (
    <Layout className="shell">
      <a className="skip-link" href="#main">
        {t.app.skip}
      </a>
      <Layout.Sider
        theme="light"
        width={208}
        collapsible
        collapsed={folded}
        onCollapse={setFolded}
        className="shell-side"
      >
        <Link to="/" className="brand" aria-label={t.app.name}>
          <img src="/favicon.svg" alt="" width={30} height={30} />
          {!folded && <span>{t.app.name}</span>}
        </Link>
        <nav aria-label={t.app.menu}>
          <Menu
            mode="inline"
            selectedKeys={here === undefined ? [] : [here]}
            items={items.map(({ path, label, icon }) => ({
              key: path,
              icon,
              label: (
                <Link to={path}>
                  {t.app[label]}
                  {path === '/inbox' && <TodoCount />}
                </Link>
              ),
            }))}
          />
        </nav>
      </Layout.Sider>
      <Layout>
        <Layout.Header className="shell-head">
          {hasCaseRole(me) && <LiveIndicator />}
          <PersonMenu me={me} />
        </Layout.Header>
        <main id="main" className="shell-main" tabIndex={-1}>
          {me.mustChangePassword && <Alert type="warning" showIcon title={t.state.passwordFirst} />}
          <Outlet />
        </main>
      </Layout>
    </Layout>
  )
}
