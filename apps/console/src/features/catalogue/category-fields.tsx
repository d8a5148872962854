import { dispatch } from '@ejia/domain'
import { Link } from '@tanstack/react-router'
import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { longestWord, mostWords, wordsIn } from './form-values.ts'
import { TilePreview } from './tile-preview.tsx'
import { useSays } from './use-says.ts'
import { useWhose } from './use-whose.ts'

export function CategoryFields() {
  const says = useSays()
  return (
    <>
      <SeenFields />
      <RecognisedField />
      <ClosingFields />
      <HandledFields />
      <Group title={says.groups.marks} hint={says.marksHint}>
        <Tick name="urgent" label={says.urgent} />
        <Tick name="confidential" label={says.confidential} />
      </Group>
      <NearFields />
      <CodeFields />
      <EnglishFields />
    </>
  )
}

function SeenFields() {
  const says = useSays()
  return (
    <Group title={says.groups.seen}>
      <div className="pair-fields">
        <Form.Item
          name="name"
          label={says.name}
          rules={[{ required: true, whitespace: true, pattern: /^\D{1,6}$/, message: says.nameMissing }]}
        >
          <Input maxLength={6} showCount />
        </Form.Item>
        <Form.Item
          name="position"
          label={says.position}
          rules={[{ required: true, type: 'integer', min: 1, max: 999, message: says.positionMissing }]}
        >
          <InputNumber min={1} max={999} precision={0} />
        </Form.Item>
      </div>
      <Form.Item
        name="hint"
        label={says.hintLabel}
        rules={[{ required: true, whitespace: true, message: says.hintMissing }]}
      >
        <Input maxLength={40} showCount />
      </Form.Item>
      <TilePreview />
    </Group>
  )
}

function RecognisedField() {
  const says = useSays()
  return (
    <Group title={says.groups.recognised} hint={says.wordsHint}>
      <Form.Item
        name="words"
        label={says.words}
        rules={[
          {
            validator: (_, text: string) =>
              areShort(wordsIn(text)) ? Promise.resolve() : Promise.reject(new Error(says.wordTooLong)),
          },
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </Group>
  )
}

function areShort(words: readonly string[]): boolean {
  return words.length <= mostWords && words.every((word) => [...word].length <= longestWord)
}

function ClosingFields() {
  const says = useSays()
  const asked = Form.useWatch<boolean | undefined>('proofRequired') === true
  return (
    <Group title={says.groups.closing} hint={says.proofHint}>
      <Tick name="proofRequired" label={says.proof} />
      <Form.Item
        name="why"
        label={says.why}
        hidden={!asked}
        rules={[{ required: asked, whitespace: true, message: says.whyMissing }]}
      >
        <Input maxLength={100} />
      </Form.Item>
    </Group>
  )
}

/** Who handles it otherwise, and how long it may take, is decided elsewhere: it is shown where, not asked twice. */
function HandledFields() {
  const says = useSays()
  const { options } = useWhose()
  return (
    <Group title={says.groups.handled}>
      <Form.Item
        name="whose"
        label={says.whose}
        extra={
          <>
            {says.whoseHint} <Link to="/routing">{says.toRouting}</Link>
          </>
        }
      >
        <Select options={options} aria-label={says.whose} />
      </Form.Item>
      <p className="quiet">
        {says.limitsHint}{' '}
        <Link to="/deadlines" search={{ tab: 'limits' }}>
          {says.toLimits}
        </Link>
      </p>
    </Group>
  )
}

function NearFields() {
  const says = useSays()
  return (
    <Group title={says.groups.near} hint={says.nearHint}>
      <div className="pair-fields">
        <Form.Item name="nearMetres" label={says.nearMetres} rules={[{ required: true }]}>
          <InputNumber min={10} max={2000} precision={0} />
        </Form.Item>
        <Form.Item name="nearDays" label={says.nearDays} rules={[{ required: true }]}>
          <InputNumber min={1} max={730} precision={0} />
        </Form.Item>
      </div>
      <Tick name="shownToStrangers" label={says.shown} />
    </Group>
  )
}

function CodeFields() {
  const says = useSays()
  return (
    <Group title={says.groups.codes}>
      <div className="pair-fields">
        <Form.Item name="gbt31000Code" label={says.gbt31000}>
          <Select
            allowClear
            aria-label={says.gbt31000}
            placeholder={says.noCode}
            showSearch={{ optionFilterProp: 'label' }}
            options={dispatch.listDisputeKinds().map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          />
        </Form.Item>
        <Form.Item
          name="gbt30428Code"
          label={says.gbt30428}
          rules={[{ pattern: /^\d{4}$/, message: says.gbt30428Wrong }]}
        >
          <Input maxLength={4} inputMode="numeric" placeholder={says.noCode} />
        </Form.Item>
      </div>
    </Group>
  )
}

function EnglishFields() {
  const says = useSays()
  return (
    <Group title={says.groups.english}>
      <Form.Item name="nameEn" label={says.nameEn}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="hintEn" label={says.hintEn}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="whyEn" label={says.whyEn}>
        <Input maxLength={200} />
      </Form.Item>
    </Group>
  )
}

function Tick({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <Form.Item name={name} valuePropName="checked">
      <Checkbox>{label}</Checkbox>
    </Form.Item>
  )
}

type GroupProps = { readonly title: string; readonly hint?: string; readonly children: ReactNode }

function Group({ title, hint, children }: GroupProps) {
  return (
    <fieldset className="field-group">
      <legend>{title}</legend>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      {children}
    </fieldset>
  )
}
