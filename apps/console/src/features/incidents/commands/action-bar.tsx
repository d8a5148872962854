import { DownOutlined } from '@ant-design/icons'
import type { IncidentDetail, Step } from '@ejia/contract'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useWords } from '../../../words/language.ts'
import { CommandDrawer } from './command-drawer.tsx'
import type { FormCommand } from './field.ts'
import { arrangeActions } from './primary.ts'

type Props = { readonly incident: IncidentDetail; readonly steps: readonly Step[] }

/** Everything one may do now, as the server says: what comes next as buttons, the rest under “更多”. */
export function ActionBar({ incident, steps }: Props) {
  const { t, words } = useWords()
  const [open, setOpen] = useState<FormCommand>()
  const { shown, more } = arrangeActions(incident.commands)
  return (
    <div className="action-bar" role="toolbar" aria-label={t.incident.actions}>
      {shown.length === 0 && <span className="quiet">{t.incident.noActions}</span>}
      {shown.map((command, at) => (
        <Button key={command} type={at === 0 ? 'primary' : 'default'} onClick={() => setOpen(command)}>
          {words.command[command]}
        </Button>
      ))}
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: more.map((command) => ({ key: command, label: words.command[command] })),
            onClick: ({ key }) => setOpen(more.find((command) => command === key)),
          }}
        >
          <Button>
            {t.incident.more} <DownOutlined />
          </Button>
        </Dropdown>
      )}
      {open && (
        <CommandDrawer
          key={`${incident.id}.${open}`}
          incident={incident}
          steps={steps}
          command={open}
          onDone={() => setOpen(undefined)}
        />
      )}
    </div>
  )
}
