import type { FillField, FillView, FormToFill } from '@ejia/contract'
import { forms as rules } from '@ejia/domain'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { hasEarlierPage } from '../../device/earlier-pages.ts'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../../words/language.ts'
import { AnswerField } from './answer-field.tsx'
import { useFillDraft } from './use-fill-draft.ts'
import { useSays } from './use-says.ts'

type Props = { readonly form: FormToFill; readonly subject: FillView; readonly draftId: string | undefined }

/** Only what nobody knows is asked; what is known stands below, to look at. */
export function FillForm({ form, subject, draftId }: Props) {
  const says = useSays()
  const words = useWords()
  const [, navigate] = useLocation()
  const [rows, setRows] = useState(1)
  const [missing, setMissing] = useState<readonly string[]>([])
  const { isOpen, answers, answer, send, busy, trouble } = useFillDraft(form, subject, draftId)
  if (!isOpen) return <Loading />
  const there = askedFields(subject, answers)
  const asked = there.filter(({ row }) => (row ?? 1) <= rows)
  const most = Math.max(0, ...there.map(({ row }) => row ?? 0))

  async function finish(): Promise<void> {
    const empty = asked.filter((one) => isNeeded(form, one) && (answers[one.slot] ?? '').trim() === '')
    setMissing(empty.map(({ slot }) => slot))
    if (empty.length > 0) return
    const slots = new Set(there.map(({ slot }) => slot))
    const said = Object.entries(answers).filter(([slot, text]) => slots.has(slot) && text.trim() !== '')
    const sent = await send(Object.fromEntries(said))
    if (sent === undefined || sent.kind === 'refused') return
    showToast(sent.kind === 'sent' ? says.sent : words.report.waiting)
    if (hasEarlierPage()) window.history.back()
    else navigate(`/forms/${form.key}`, { replace: true })
  }

  return (
    <Screen
      title={subject.label}
      back={`/forms/${form.key}`}
      footer={
        <Button kind="primary" icon="send" busy={busy} onClick={() => void finish()}>
          {says.send}
        </Button>
      }
    >
      <p className="soft">
        {form.form.title} · {subject.place}
      </p>
      {trouble !== null && (
        <Notice tone="bad" icon="warning">
          {trouble}
        </Notice>
      )}
      <section className="card stack" aria-label={says.asked}>
        <h2>{says.asked}</h2>
        {asked.length === 0 && <p>{says.nothingAsked}</p>}
        {asked.map((field) => (
          <AnswerField
            key={field.slot}
            form={form}
            field={field}
            value={answers[field.slot] ?? ''}
            isMissing={missing.includes(field.slot)}
            change={(text) => answer(field.slot, text)}
          />
        ))}
        {rows < most && <Button onClick={() => setRows(rows + 1)}>{says.addRow}</Button>}
      </section>
      <KnownList form={form} subject={subject} />
    </Screen>
  )
}

function KnownList({ form, subject }: Pick<Props, 'form' | 'subject'>) {
  const says = useSays()
  const known = subject.fields.filter(({ state }) => state === 'known')
  if (known.length === 0) return null
  return (
    <section className="card" aria-label={says.known}>
      <h2>{says.known}</h2>
      <ul>
        {known.map(({ slot, key, ofName, shown }) => (
          <li key={slot}>
            <span className="soft">
              {ofName === null ? '' : `${ofName} · `}
              {form.form.fields.find((one) => one.key === key)?.label}
            </span>{' '}
            {shown}
          </li>
        ))}
      </ul>
    </section>
  )
}

function askedFields({ fields }: FillView, answers: Readonly<Record<string, string>>): FillField[] {
  const planned = fields.map(({ of, ofName: _, row, shown: __, ...field }) => ({
    ...field,
    of: of ?? undefined,
    row: row ?? undefined,
  }))
  const there = new Set(rules.visibleFields(planned, answers).map(({ slot }) => slot))
  return fields.filter(({ slot, state }) => state === 'asked' && there.has(slot))
}

function isNeeded({ form }: FormToFill, { key, row }: FillField): boolean {
  return (row ?? 1) === 1 && (form.fields.find((one) => one.key === key)?.required ?? false)
}
