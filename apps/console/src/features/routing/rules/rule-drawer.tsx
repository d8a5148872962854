import { newId } from '@ejia/client'
import type { RoutingRule } from '@ejia/contract'
import { dispatch as domain } from '@ejia/domain'
import { Button, Drawer, Form, Input, Select } from 'antd'
import { useWords, wordFor } from '../../../words/language.ts'
import { UnitSelect } from '../../accounts/index.ts'
import { useSays } from '../use-says.ts'
import { ConditionFields } from './condition-fields.tsx'
import { fromFields, type RuleFields, toFields } from './rule-fields.ts'
import { useNames } from './use-names.ts'

type Props = {
  /** Undefined where it is a new one. */
  readonly rule: RoutingRule | undefined
  readonly number: number
  readonly onDone: (rule: RoutingRule) => void
  readonly onClose: () => void
}

/** One rule: what must be true, to whom, and how. */
export function RuleDrawer({ rule, number, onDone, onClose }: Props) {
  const { t } = useWords()
  const says = useSays()
  const [form] = Form.useForm<RuleFields>()
  const title = rule === undefined ? says.newRule : says.editRule(number)
  return (
    <Drawer
      open
      size={620}
      title={title}
      aria-label={title}
      onClose={onClose}
      footer={
        <div className="drawer-foot">
          <Button onClick={onClose}>{t.state.cancel}</Button>
          <Button type="primary" onClick={() => form.submit()}>
            {says.ok}
          </Button>
        </div>
      }
    >
      <Form<RuleFields>
        form={form}
        name="routing-rule"
        layout="vertical"
        initialValues={toFields(rule)}
        onFinish={(fields) => onDone(fromFields(fields, rule ?? { id: newId() }))}
      >
        <h3>{says.when}</h3>
        <p className="quiet">{says.whenHint}</p>
        <ConditionFields />
        <TargetFields known={rule} />
        <Form.Item name="acts" label={says.acts} extra={<ActsHint />}>
          <Select
            options={(['suggest', 'send'] as const).map((value) => ({ value, label: says[value] }))}
            aria-label={says.acts}
          />
        </Form.Item>
        <Form.Item name="note" label={says.note}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Drawer>
  )
}

function ActsHint() {
  const says = useSays()
  const acts = Form.useWatch<RuleFields['acts']>('acts')
  return acts === 'send' ? says.sendHint : says.suggestHint
}

function TargetFields({ known }: { readonly known: RoutingRule | undefined }) {
  const says = useSays()
  const { unit } = useNames([])
  const kind = Form.useWatch<RuleFields['target']>('target')
  const target = known?.to
  const name = target?.kind === 'unit' ? unit(target.unitId) : undefined
  return (
    <>
      <Form.Item name="target" label={says.whom}>
        <Select
          aria-label={says.whom}
          options={(['unit', 'nature', 'community', 'centre'] as const).map((value) => ({
            value,
            label: says.targetOf[value],
          }))}
        />
      </Form.Item>
      {kind === 'unit' && (
        <Form.Item name="unitId" label={says.unit} rules={[{ required: true, message: says.unitMissing }]}>
          <UnitSelect
            ariaLabel={says.unit}
            known={target?.kind === 'unit' && name !== undefined ? [{ id: target.unitId, name }] : []}
          />
        </Form.Item>
      )}
      {kind === 'nature' && (
        <Form.Item name="nature" label={says.targetOf.nature} rules={[{ required: true, message: says.unitMissing }]}>
          <Select
            aria-label={says.targetOf.nature}
            options={domain.natures.map((value) => ({ value, label: wordFor(says.natureOf, value) }))}
          />
        </Form.Item>
      )}
    </>
  )
}
