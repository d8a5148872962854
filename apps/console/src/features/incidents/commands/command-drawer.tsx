import { Alert, Button, Drawer, Form } from 'antd'
import { type KeyboardEvent, lazy, Suspense, useRef, useState } from 'react'
import { isRefused } from '../../../api/queries.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useWords } from '../../../words/language.ts'
import { isFilled } from './body-of.ts'
import { CommandFields } from './command-fields.tsx'
import { formOf } from './command-forms.ts'
import { CommandIncidentContext } from './command-incident.ts'
import type { FormCommand, FormValues } from './field.ts'
import { NewsAlert } from './news-alert.tsx'
import { RelocationNote } from './relocation-note.tsx'
import { RequestNote } from './request-note.tsx'
import { type CommandInput, useCommand } from './use-command.ts'
import { useFirstFocus } from './use-first-focus.ts'

/** One command, one form, beside the matter it is about. */
export function CommandDrawer({ onClose, ...input }: CommandInput & { readonly onClose: () => void }) {
  const { t, words } = useWords()
  const { incident, steps, command, given } = input
  const [form] = Form.useForm<FormValues>()
  const [fault, setFault] = useState<string>()
  const { sending, restored, values, start, keep, discard, news, hasNews, possible } = useCommand(input)
  const [shownDraft, setShownDraft] = useState(restored)
  const title = words.command[command]
  const groundsIn = groundsFields[command]
  const isConflict = isRefused(sending.error, 'incident.conflict')
  const body = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useFirstFocus(given === undefined ? body : button)

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !possible || sending.isPending) return
    event.preventDefault()
    form.submit()
  }

  function submit(filledIn: FormValues) {
    const missing = oneOfMissing(command, filledIn)
    setFault(missing === undefined ? undefined : t.forms[missing])
    if (missing === undefined) sending.mutate(filledIn)
  }

  return (
    <Drawer
      open
      size={command === 'relocate' || command === 'dispatch' ? 640 : 540}
      title={title}
      onClose={onClose}
      onKeyDown={onKeyDown}
      mask={false}
      aria-label={title}
      footer={
        <div className="drawer-foot">
          <Button onClick={onClose}>{t.state.cancel}</Button>
          <Button
            ref={button}
            type="primary"
            aria-keyshortcuts="Control+Enter"
            danger={dangerous.has(command)}
            loading={sending.isPending}
            disabled={!possible}
            onClick={() => form.submit()}
          >
            {hasNews ? t.forms.sendAgain : title}
          </Button>
        </div>
      }
    >
      <p className="quiet">{t.forms.hints[command]}</p>
      <div className="drawer-notes">
        {(hasNews || !possible) && <NewsAlert news={news} possible={possible} />}
        {sending.isError && !(isConflict && hasNews) && <ErrorNote error={sending.error} />}
        {fault !== undefined && <Alert type="error" showIcon role="alert" title={fault} />}
        {shownDraft && (
          <RestoredNote
            onDiscard={() => {
              discard()
              form.setFieldsValue(cleared(command, start))
              setShownDraft(false)
            }}
          />
        )}
        <RequestNote incident={incident} command={command} />
      </div>
      <CommandIncidentContext value={{ incident, steps }}>
        <div ref={body}>
          <Form<FormValues>
            form={form}
            name={command}
            layout="vertical"
            initialValues={values}
            scrollToFirstError
            onValuesChange={(_, all) => keep(all)}
            onFinish={submit}
          >
            {groundsIn !== undefined && (
              <Suspense fallback={null}>
                <GroundsNote incidentId={incident.id} field={groundsIn} />
              </Suspense>
            )}
            <CommandFields command={command} />
            {command === 'relocate' && <RelocationNote incidentId={incident.id} />}
          </Form>
        </div>
      </CommandIncidentContext>
    </Drawer>
  )
}

function RestoredNote({ onDiscard }: { readonly onDiscard: () => void }) {
  const { t } = useWords()
  return (
    <Alert
      type="info"
      title={t.forms.restored}
      action={
        <Button size="small" onClick={onDiscard}>
          {t.forms.discard}
        </Button>
      }
    />
  )
}

/** Few commands argue by the responsibility list; it comes when one does. */
const GroundsNote = lazy(async () => ({ default: (await import('./grounds-note.tsx')).GroundsNote }))
const groundsFields: Readonly<Partial<Record<FormCommand, string>>> = { dispute: 'grounds', rule: 'reason' }

const dangerous: ReadonlySet<FormCommand> = new Set(['decline', 'redact', 'withdraw'])

function oneOfMissing(command: FormCommand, values: FormValues) {
  const { fields, oneOf } = formOf(command)
  if (oneOf === undefined) return undefined
  const wanted = fields.filter(({ name }) => oneOf.fields.includes(name))
  return wanted.some((field) => isFilled(field, values[field.name])) ? undefined : oneOf.hint
}

function cleared(command: FormCommand, start: FormValues): Record<string, unknown> {
  return { ...Object.fromEntries(formOf(command).fields.map(({ name }) => [name, undefined])), ...start }
}
