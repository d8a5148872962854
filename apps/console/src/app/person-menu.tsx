import { DownOutlined } from '@ant-design/icons'
import type { Me } from '@ejia/contract'
import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown, type MenuProps } from 'antd'
import { queries } from '../api/queries.ts'
import { useLogOut } from '../api/session.ts'
import { chooseLanguage, useWords } from '../words/language.ts'

/** Who is signed in and as what; language; log out. */
export function PersonMenu({ me }: { readonly me: Me }) {
  const { t, words, language } = useWords()
  const navigate = useNavigate()
  const logOut = useLogOut()
  const memberships = me.memberships.map(({ id, role, unit }) => ({
    key: id,
    disabled: true,
    label: (
      <span className="menu-membership">
        {words.role[role]} · {unit.name}
      </span>
    ),
  }))
  const items: MenuProps['items'] = [
    {
      key: 'memberships',
      type: 'group',
      label: t.app.memberships,
      children: memberships.length > 0 ? memberships : [{ key: 'none', disabled: true, label: t.app.noMembership }],
    },
    { type: 'divider' },
    { key: 'account', label: t.app.account },
    { key: 'language', label: t.app.language },
    { type: 'divider' },
    { key: 'logOut', label: t.app.logOut },
  ]

  async function leave() {
    await logOut.mutateAsync().catch(() => undefined)
    queries.clear()
    await navigate({ to: '/login', search: {} })
  }

  function choose(key: string) {
    if (key === 'account') void navigate({ to: '/account' })
    if (key === 'language') chooseLanguage(language === 'zh' ? 'en' : 'zh')
    if (key === 'logOut') void leave()
  }

  const [first] = me.memberships
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => choose(key) }} placement="bottomRight">
      <Button type="text" className="person-button">
        <span className="person-name">{me.name}</span>
        {first && (
          <span className="quiet person-unit">
            {words.role[first.role]} · {first.unit.name}
          </span>
        )}
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  )
}
