import { pathOf } from '@ejia/client'
import { type FillView, type FormToFill, lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { scopeOf, useMe } from '../../../api/session.ts'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ExportButton } from '../../../ui/exporting/index.ts'
import { Loading } from '../../../ui/loading.tsx'
import { subjectsQuery, toFillQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { FillDrawer } from './fill-drawer.tsx'
import { GridSelect } from './grid-select.tsx'
import { SubjectList } from './subject-list.tsx'

/** Which form, which grid, and who is left to be asked something. */
export function FillPanel() {
  const says = useSays()
  const me = useMe()
  const toFill = useQuery(toFillQuery)
  const [key, setKey] = useState<string>()
  const [area, setArea] = useState<string>()
  const gridCode = area ?? scopeOf(me)
  if (toFill.isError) return <ErrorNote error={toFill.error} onRetry={() => void toFill.refetch()} />
  if (!toFill.data) return <Loading rows={6} />
  const form = toFill.data.find((one) => one.key === key) ?? toFill.data[0]
  if (!form) return <EmptyNote title={says.noForms} hint={says.noFormsHint} />
  return (
    <section className="panel stack">
      <div className="panel-head">
        <strong>{says.formsThere(toFill.data.length)}</strong>
        <ExportButton source={{ path: lists.exportFormsToFill.path, filters: {} }} />
      </div>
      <div className="once-choose">
        <label className="stacked">
          {says.chooseForm}
          <Select
            value={form.key}
            aria-label={says.chooseForm}
            options={toFill.data.map((one) => ({ value: one.key, label: `${one.form.title}（${one.owner.name}）` }))}
            onChange={setKey}
          />
        </label>
        <GridSelect scope={scopeOf(me)} value={gridCode} onChange={setArea} />
      </div>
      <p className="quiet">
        {says.basis}：{form.form.basis} · {says.validUntil(form.form.validUntil)}
      </p>
      {gridCode?.length === 15 && <Subjects key={`${form.key} ${gridCode}`} form={form} gridCode={gridCode} />}
    </section>
  )
}

function Subjects({ form, gridCode }: { readonly form: FormToFill; readonly gridCode: string }) {
  const says = useSays()
  const subjects = useQuery(subjectsQuery(form.key, gridCode))
  const [isOpenOnly, setOpenOnly] = useState(true)
  const [typed, setTyped] = useState('')
  const text = typed.trim()
  const [chosen, setChosen] = useState<FillView>()
  if (subjects.isError) return <ErrorNote error={subjects.error} onRetry={() => void subjects.refetch()} />
  if (!subjects.data) return <Loading rows={8} />
  const found = subjects.data.filter(
    ({ label, place, filledAt }) =>
      (!isOpenOnly || filledAt === null) && (text === '' || label.startsWith(text) || place.includes(text)),
  )
  const empty = subjects.data.length === 0 ? says.nobody : says.nobodyOpen
  return (
    <>
      <div className="once-choose">
        <Input
          allowClear
          value={typed}
          maxLength={60}
          placeholder={says.find}
          aria-label={says.find}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Checkbox checked={isOpenOnly} onChange={({ target }) => setOpenOnly(target.checked)}>
          {says.onlyOpen}
        </Checkbox>
      </div>
      {found.length === 0 ? (
        <EmptyNote title={empty} />
      ) : (
        <>
          <div className="panel-head">
            <strong>{says.subjectsThere(found.length)}</strong>
            <ExportButton
              source={{
                path: pathOf(lists.exportFormSubjects.path, { key: form.key }),
                filters: { gridCode, openOnly: isOpenOnly, ...(text === '' ? {} : { text }) },
                purposeIn: 'exportPurpose',
              }}
            />
          </div>
          <SubjectList subjects={found} onChoose={setChosen} />
        </>
      )}
      {chosen && <FillDrawer form={form} subject={chosen} onClose={() => setChosen(undefined)} />}
    </>
  )
}
