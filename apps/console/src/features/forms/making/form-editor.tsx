import type { FormDefinition, FormDetail } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { isRefused } from '../../../api/queries.ts'
import { useMe } from '../../../api/session.ts'
import { showInstant } from '../../../time/instants.ts'
import { useNow } from '../../../time/use-now.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { formQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { Basics } from './basics.tsx'
import { emptyForm } from './draft-form.ts'
import { FieldTable } from './field-table.tsx'
import { IssueBox } from './issue-box.tsx'
import { TemplateBox } from './template-box.tsx'
import { TrialBox } from './trial-box.tsx'

/** One form from the department's own file to its release. */
export function FormEditor({ formKey }: { readonly formKey: string }) {
  const me = useMe()
  const detail = useQuery({ ...formQuery(formKey), retry: false })
  const unit = me?.memberships.find(({ role }) => role === 'departmentHandler')?.unit
  const isNew = isRefused(detail.error, 'form.unknown') && unit !== undefined
  if (isNew) return <Draft key={formKey} formKey={formKey} detail={undefined} given={emptyForm(unit.id, dayNow())} />
  if (detail.isError) return <ErrorNote error={detail.error} onRetry={() => void detail.refetch()} />
  if (!detail.data) return <Loading rows={10} />
  const given = detail.data.draft?.form ?? detail.data.issued?.form
  return given ? <Draft key={formKey} formKey={formKey} detail={detail.data} given={given} /> : null
}

type Props = { readonly formKey: string; readonly detail: FormDetail | undefined; readonly given: FormDefinition }

function Draft({ formKey, detail, given }: Props) {
  const says = useSays()
  const [form, setForm] = useState(given)
  const [chosen, setChosen] = useState<string>()
  const mayChange = detail?.isOwn ?? true
  return (
    <>
      <PageHead title={form.title === '' ? says.newForm : form.title} hint={says.burdenHint}>
        <Link to="/forms" search={{ tab: 'forms' }}>
          {says.back}
        </Link>
      </PageHead>
      <fieldset className="once-editor" disabled={!mayChange}>
        <Basics form={form} onChange={setForm} />
        <TemplateBox formKey={formKey} form={form} onChange={setForm} chosen={chosen} />
        <FieldTable form={form} onChange={setForm} chosen={chosen} onChoose={setChosen} />
        {mayChange && <TrialBox formKey={formKey} form={form} onChange={setForm} />}
        {mayChange && <IssueBox formKey={formKey} form={form} detail={detail} />}
      </fieldset>
      {detail && <History detail={detail} />}
    </>
  )
}

function History({ detail }: { readonly detail: FormDetail }) {
  const says = useSays()
  const now = useNow()
  if (detail.history.length === 0) return null
  return (
    <section className="panel">
      <h2>{says.history}</h2>
      <ol className="versions">
        {detail.history.map(({ version, title, reason, changedAt, changedBy }) => (
          <li key={version}>
            <strong>{says.version(version)}</strong>{' '}
            <span className="quiet">
              {changedBy.name} · {showInstant(changedAt, now)} · {reason}
            </span>
            <div>{title ?? says.takenBack}</div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function dayNow(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
}
