import type { FillView, FormToFill } from '@ejia/contract'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useWords } from '../../../words/language.ts'
import { useSays } from '../use-says.ts'
import { AnswerControl } from './answer-control.tsx'
import { kindOf, labelOf, shownFields } from './answers.ts'
import { FileOfOne } from './file-of-one.tsx'
import { KnownFields } from './known-fields.tsx'
import { useFilling } from './use-filling.ts'

type Props = { readonly form: FormToFill; readonly subject: FillView; readonly onClose: () => void }

/** What is known above, what is asked below; nothing is typed twice. */
export function FillDrawer({ form, subject, onClose }: Props) {
  const { t } = useWords()
  const says = useSays()
  const filling = useFilling({ form, subject, onSent: onClose })
  const { send } = filling
  return (
    <Drawer
      open
      size={640}
      title={`${form.form.title} · ${subject.label}`}
      aria-label={form.form.title}
      onClose={onClose}
      footer={
        <div className="drawer-foot">
          <Button onClick={onClose}>{t.state.cancel}</Button>
          <Button type="primary" loading={send.isPending} onClick={() => send.mutate()}>
            {says.send}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="quiet">{subject.place}</p>
        {send.isError && <ErrorNote error={send.error} />}
        <AskedFields form={form} subject={subject} filling={filling} />
        <KnownFields form={form} subject={subject} filling={filling} />
        <FileOfOne form={form} subject={subject} />
      </div>
    </Drawer>
  )
}

type Asked = Pick<Props, 'form' | 'subject'> & { readonly filling: ReturnType<typeof useFilling> }

function AskedFields({ form, subject, filling }: Asked) {
  const says = useSays()
  const [rows, setRows] = useState(1)
  const asked = shownFields(subject.fields, filling.answers, rows)
  const most = Math.max(0, ...subject.fields.map(({ row }) => row ?? 0))
  return (
    <section className="stack">
      <h3>{says.asked}</h3>
      {asked.length === 0 && <p>{says.nothingAsked}</p>}
      {asked.map((field) => {
        const kind = kindOf(form, field.key)
        return (
          kind && (
            <AnswerControl
              key={field.slot}
              label={labelOf(form, field, says.row)}
              kind={kind}
              value={filling.answers[field.slot] ?? ''}
              fault={filling.faults.get(field.slot)}
              isRequired={form.form.fields.find(({ key }) => key === field.key)?.required ?? false}
              onChange={(text) => filling.answer(field.slot, text)}
            />
          )
        )
      })}
      {rows < most && (
        <div>
          <Button size="small" onClick={() => setRows(rows + 1)}>
            {says.addRow}
          </Button>
        </div>
      )}
    </section>
  )
}
