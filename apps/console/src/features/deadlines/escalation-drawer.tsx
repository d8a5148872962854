import { PlusOutlined } from '@ant-design/icons'
import type { DeadlineChange } from '@ejia/contract'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useWords } from '../../words/language.ts'
import { GroupField } from './group-field.tsx'
import type { SettingOf } from './queries.ts'
import { SaveChange } from './save-change.tsx'
import { findGroupFault, groupSteps, type StepGroup, ungroupSteps } from './step-groups.ts'

type Props = { readonly setting: SettingOf<'escalation'>; readonly name: string; readonly onClose: () => void }

const faults = { clocks: 'clocksMissing', amount: 'amountWrong', twice: 'stepTwice' } as const
const newGroup: StepGroup = { clocks: ['solve'], steps: [{ when: { side: 'near' }, tell: 'handler' }] }

/** The reminders of one category, edited for several steps of the work at once. */
export function EscalationDrawer({ setting, name, onClose }: Props) {
  const { t } = useWords()
  const { deadlines: says } = t
  const [groups, setGroups] = useState(() => groupSteps(setting.content.steps))
  const [over] = useState(setting.version)
  const [saving, setSaving] = useState<DeadlineChange>()
  const fault = findGroupFault(groups)
  const { key } = setting
  return (
    <Drawer
      open
      title={says.editEscalation(name)}
      size={760}
      onClose={onClose}
      aria-label={says.editEscalation(name)}
      footer={
        <div className="drawer-foot">
          {!setting.isDefault && (
            <Button onClick={() => setSaving({ kind: 'escalation', key, content: null })}>
              {says.takeBackDefault}
            </Button>
          )}
          <Button onClick={onClose}>{t.state.cancel}</Button>
          <Button
            type="primary"
            disabled={fault !== undefined}
            onClick={() => setSaving({ kind: 'escalation', key, content: { steps: ungroupSteps(groups) } })}
          >
            {says.save}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="quiet">{says.escalationHint}</p>
        {groups.map((group, index) => (
          <GroupField
            key={`group${index}`}
            group={group}
            onChange={(next) => setGroups(groups.map((one, at) => (at === index ? next : one)))}
            onDrop={() => setGroups(groups.filter((_, at) => at !== index))}
          />
        ))}
        <div>
          <Button icon={<PlusOutlined />} onClick={() => setGroups([...groups, newGroup])}>
            {says.addGroup}
          </Button>
        </div>
        {fault && (
          <p className="field-fault" role="alert">
            {says[faults[fault]]}
          </p>
        )}
      </div>
      {saving && (
        <SaveChange change={saving} expectedVersion={over} onSaved={onClose} onClose={() => setSaving(undefined)} />
      )}
    </Drawer>
  )
}
