import type { CommandDone, RequestOf, similar } from '@ejia/contract'
import { Alert, Button, Checkbox, Form, Input } from 'antd'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { PlaceField } from '../areas/index.ts'
import { CategoryGuess, CategoryTiles, EmergencyNote } from '../dispatch/index.ts'
import { filled, placeOf } from './commands/body-of.ts'
import { PhotoField } from './photo-field.tsx'
import { draftOf, type ReportValues } from './report-body.ts'
import { isUploading } from './uploads.ts'
import { useReport } from './use-report.ts'

const phonePattern = /^(1[3-9]\d{9})?$/

type Draft = RequestOf<typeof similar.findSimilarIncidents>['body']
type Props = {
  readonly onDone: (done: CommandDone) => void
  /** What is known of the caller by their number, and what lies open where it happened. */
  readonly besideCaller: (phone: string) => ReactNode
  readonly besidePlace: (draft: Draft) => ReactNode
}

/**
 * What a caller says, where it is, and how to tell them the result, in the order in which a call goes. Only text and
 * place must be there.
 */
export function ReportForm({ onDone, besideCaller, besidePlace }: Props) {
  const { t } = useWords()
  const [form] = Form.useForm<ReportValues>()
  const values = Form.useWatch((all: ReportValues) => all, form) ?? {}
  const near = draftOf(values)
  const text = filled(values.text) ?? ''
  const phone = filled(values.callerPhone) ?? ''
  const { sending, draft, keep, discard } = useReport(onDone)
  const [restored, setRestored] = useState(draft !== undefined)

  function submitByKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    form.submit()
  }

  return (
    <Form<ReportValues>
      form={form}
      name="report"
      layout="vertical"
      className="report-form"
      initialValues={draft ?? {}}
      scrollToFirstError
      onValuesChange={(_, all) => keep(all)}
      onFinish={(values) => sending.mutate(values)}
      onKeyDown={submitByKey}
    >
      {restored && (
        <Alert
          className="report-wide"
          type="info"
          title={t.report.restored}
          action={
            <Button
              size="small"
              onClick={() => {
                discard()
                form.setFieldsValue(Object.fromEntries(names.map((name) => [name, undefined])))
                setRestored(false)
              }}
            >
              {t.report.discard}
            </Button>
          }
        />
      )}
      <div className="report-column">
        <CallerFields />
        <Form.Item name="text" label={t.report.text} required rules={[needed(t.report.textMissing, filled)]}>
          <Input.TextArea placeholder={t.report.textHint} autoSize={{ minRows: 4 }} maxLength={2000} showCount />
        </Form.Item>
        <EmergencyNote text={text} />
      </div>
      <div className="report-column report-place">
        <Form.Item name="place" label={t.report.place} required rules={[needed(t.report.placeMissing, placeOf)]}>
          <PlaceField />
        </Form.Item>
        {near && besidePlace(near)}
        {besideCaller(phone)}
      </div>
      <div className="report-column report-rest">
        <Form.Item name="categoryId" label={t.report.category}>
          <CategoryTiles />
        </Form.Item>
        <CategoryGuess
          text={text}
          value={filled(values.categoryId)}
          onTake={(categoryId) => {
            form.setFieldsValue({ categoryId })
            keep({ ...values, categoryId })
          }}
        />
        <Form.Item name="photos" label={t.report.photos} rules={[settled(t.forms.photoBusy)]}>
          <PhotoField />
        </Form.Item>
        <Form.Item name="urgent" valuePropName="checked" className="tight">
          <Checkbox>{t.report.urgent}</Checkbox>
        </Form.Item>
        <Form.Item name="confidential" valuePropName="checked">
          <Checkbox>{t.report.confidential}</Checkbox>
        </Form.Item>
        {sending.isError && <ErrorNote error={sending.error} />}
        <Button type="primary" size="large" htmlType="submit" loading={sending.isPending}>
          {t.report.submit}
        </Button>
      </div>
    </Form>
  )
}

const names = ['text', 'categoryId', 'callerName', 'callerPhone', 'photos', 'urgent', 'confidential', 'place']

function CallerFields() {
  const { t } = useWords()
  return (
    <div className="caller">
      <Form.Item
        name="callerPhone"
        label={t.report.callerPhone}
        validateTrigger="onBlur"
        rules={[{ pattern: phonePattern, message: t.report.phoneWrong }]}
      >
        <Input maxLength={11} inputMode="numeric" autoComplete="off" autoFocus />
      </Form.Item>
      <Form.Item name="callerName" label={t.report.callerName}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
    </div>
  )
}

function needed(message: string, read: (value: unknown) => unknown) {
  return {
    validator: (_: unknown, value: unknown) =>
      read(value) === undefined ? Promise.reject(new Error(message)) : Promise.resolve(),
  }
}

function settled(message: string) {
  return { validator: () => (isUploading() ? Promise.reject(new Error(message)) : Promise.resolve()) }
}
