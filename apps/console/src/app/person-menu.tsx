import type { Me } from '@ejia/contract'
import { useNavigate } from '@tanstack/react-router'
import { queries } from '../api/queries.ts'
import { useLogOut } from '../api/session.ts'
import { chooseAppearance, densities, themes, useAppearance } from '../ui/appearance.ts'
import { MenuButton } from '../ui/menu-button.tsx'
import { showPalette } from '../ui/palette-entries.ts'
import { chooseLanguage, useWords } from '../words/language.ts'

/** Who is signed in and as what; how the screens look; language; log out. */
export function PersonMenu({ me }: { readonly me: Me }) {
  const { t, words, language } = useWords()
  const navigate = useNavigate()
  const logOut = useLogOut()
  const { theme, density } = useAppearance()
  const says = t.desk.settings

  async function leave() {
    await logOut.mutateAsync().catch(() => undefined)
    queries.clear()
    await navigate({ to: '/login', search: {} })
  }

  const [first] = me.memberships
  return (
    <MenuButton
      className="person-button"
      align="right"
      label={
        <>
          <span className="person-name">{me.name}</span>
          {first && (
            <span className="quiet person-unit">
              {words.role[first.role]} · {first.unit.name}
            </span>
          )}
          <span aria-hidden="true">▾</span>
        </>
      }
      note={
        <div className="menu-note">
          <div className="menu-title">{t.app.memberships}</div>
          {me.memberships.length === 0 && <div className="quiet">{t.app.noMembership}</div>}
          {me.memberships.map(({ id, role, unit }) => (
            <div key={id}>
              {words.role[role]} · {unit.name}
            </div>
          ))}
        </div>
      }
      groups={[
        {
          title: says.theme,
          entries: themes.map((one) => ({
            key: `theme-${one}`,
            label: says.themes[one],
            checked: theme === one,
            onChoose: () => chooseAppearance({ theme: one }),
          })),
        },
        {
          title: says.density,
          entries: densities.map((one) => ({
            key: `density-${one}`,
            label: says.densities[one],
            checked: density === one,
            onChoose: () => chooseAppearance({ density: one }),
          })),
        },
        {
          entries: [
            { key: 'keys', label: t.desk.keys.title, keyCap: '?', onChoose: () => showPalette('help') },
            { key: 'account', label: t.app.account, onChoose: () => void navigate({ to: '/account' }) },
            {
              key: 'language',
              label: t.app.language,
              onChoose: () => void chooseLanguage(language === 'zh' ? 'en' : 'zh'),
            },
            { key: 'logOut', label: t.app.logOut, onChoose: () => void leave() },
          ],
        },
      ]}
    />
  )
}
