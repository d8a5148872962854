import type { IncidentDetail } from '@ejia/contract'
import { Button } from 'antd'
import { KeyCap } from '../../../ui/key-cap.tsx'
import { MenuButton } from '../../../ui/menu-button.tsx'
import { useWords } from '../../../words/language.ts'
import { commandKeys } from './command-keys.ts'
import type { FormCommand } from './field.ts'
import { arrangeActions } from './primary.ts'

type Props = { readonly incident: IncidentDetail; readonly onChoose: (command: FormCommand) => void }

/** Everything one may do now, as the server says: what comes next as buttons, the rest under “更多”. */
export function ActionBar({ incident, onChoose }: Props) {
  const { t, words } = useWords()
  const { shown, more } = arrangeActions(incident.commands)
  return (
    <div className="action-bar" role="toolbar" aria-label={t.incident.actions}>
      {shown.length === 0 && <span className="quiet">{t.incident.noActions}</span>}
      {shown.map((command, at) => (
        <Button
          key={command}
          type={at === 0 ? 'primary' : 'default'}
          aria-keyshortcuts={commandKeys[command]}
          onClick={() => onChoose(command)}
        >
          {words.command[command]}
          {commandKeys[command] !== undefined && <KeyCap name={commandKeys[command]} />}
        </Button>
      ))}
      {more.length > 0 && (
        <MenuButton
          label={`${t.incident.more} ▾`}
          align="right"
          groups={[
            {
              entries: more.map((command) => ({
                key: command,
                label: words.command[command],
                ...(commandKeys[command] === undefined ? {} : { keyCap: commandKeys[command] }),
                onChoose: () => onChoose(command),
              })),
            },
          ]}
        />
      )}
    </div>
  )
}
