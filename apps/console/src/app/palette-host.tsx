import type { Me } from '@ejia/contract'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { hasCaseRole } from '../api/session.ts'
import { type PaletteEntry, showPalette, usePaletteEntries, usePaletteState } from '../ui/palette-entries.ts'
import { useFetchedAhead } from '../ui/use-fetched-ahead.ts'
import { useKeys } from '../ui/use-keys.ts'
import { useWords } from '../words/language.ts'
import { navItems } from './nav-items.tsx'

const load = () => import('../features/palette/index.ts')
const Palette = lazy(() => load().then((module) => ({ default: module.Palette })))
const KeyHelp = lazy(() => load().then((module) => ({ default: module.KeyHelp })))

/** The palette and the sheet of keys, reachable everywhere behind the log-in. */
export function PaletteHost({ me }: { readonly me: Me }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { open } = usePaletteState()
  const close = () => showPalette(undefined)
  // Whoever presses its key types on at once, so it must be there before.
  useFetchedAhead(load)
  const show = () => showPalette('palette')
  useKeys({
    'mod+k': show,
    '/': show,
    '?': () => showPalette('help'),
    // On the page of calls the key is the page's own.
    c: hasCaseRole(me) && pathname !== '/report' ? () => void navigate({ to: '/report' }) : undefined,
  })

  usePaletteEntries([
    ...navItems(me).map(
      ({ path, label }): PaletteEntry => ({
        key: path,
        group: 'page',
        label: t.app[label],
        keywords: path.slice(1),
        ...(path === '/report' ? { keyCap: 'c' } : {}),
        run: () => void navigate({ to: path }),
      }),
    ),
    {
      key: 'keys',
      group: 'page',
      label: t.desk.keys.title,
      keyCap: '?',
      keywords: 'keys help',
      run: () => showPalette('help'),
    },
  ])

  if (open === undefined) return null
  return (
    <Suspense fallback={null}>
      {open === 'palette' ? <Palette onClose={close} /> : <KeyHelp onClose={close} />}
    </Suspense>
  )
}
