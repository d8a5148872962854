import type { DeadlineChange } from '@ejia/contract'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useWords } from '../../words/language.ts'
import { MilestonesField } from './milestones-field.tsx'
import type { LimitsContent, SettingOf } from './queries.ts'
import { RulesField } from './rules-field.tsx'
import { SaveChange } from './save-change.tsx'
import { isAmount } from './step-groups.ts'

type Props = { readonly setting: SettingOf<'limits'>; readonly name: string; readonly onClose: () => void }

/** The limits of one category; they hold once the change was looked at and saved. */
export function LimitsDrawer({ setting, name, onClose }: Props) {
  const { t } = useWords()
  const { deadlines: says } = t
  const [{ rules, milestones }, setContent] = useState<LimitsContent>(setting.content)
  const [over] = useState(setting.version)
  const [saving, setSaving] = useState<DeadlineChange>()
  const fault = findFault({ rules, milestones })
  return (
    <Drawer
      open
      title={says.editLimits(name)}
      size={860}
      onClose={onClose}
      aria-label={says.editLimits(name)}
      footer={
        <div className="drawer-foot">
          {!setting.isDefault && (
            <Button onClick={() => setSaving({ kind: 'limits', key: setting.key, content: null })}>
              {says.takeBackDefault}
            </Button>
          )}
          <Button onClick={onClose}>{t.state.cancel}</Button>
          <Button
            type="primary"
            disabled={fault !== undefined}
            onClick={() => setSaving({ kind: 'limits', key: setting.key, content: { rules, milestones } })}
          >
            {says.save}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="quiet">{setting.key === 'all' ? says.allHint : says.limitsHint}</p>
        <RulesField rules={rules} onChange={(next) => setContent({ rules: next, milestones })} />
        {setting.key !== 'all' && (
          <MilestonesField milestones={milestones} onChange={(next) => setContent({ rules, milestones: next })} />
        )}
        {fault && (
          <p className="field-fault" role="alert">
            {says[fault]}
          </p>
        )}
      </div>
      {saving && (
        <SaveChange change={saving} expectedVersion={over} onSaved={onClose} onClose={() => setSaving(undefined)} />
      )}
    </Drawer>
  )
}

function findFault({ rules, milestones }: LimitsContent) {
  const limits = [...rules.flatMap(({ limit }) => limit ?? []), ...milestones.map(({ limit }) => limit)]
  if (!limits.every(isAmount)) return 'amountWrong'
  if (milestones.some(({ name }) => name.trim() === '')) return 'milestoneNameMissing'
  const keys = rules.map(({ clock, urgent, level }) => JSON.stringify([clock, urgent, level]))
  return new Set(keys).size === keys.length ? undefined : 'ruleTwice'
}
