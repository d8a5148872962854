import type { FillView, FormToFill } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { scopeOf, useMe } from '../../../api/session.ts'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
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
  const [text, setText] = useState('')
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
          value={text}
          placeholder={says.find}
          aria-label={says.find}
          onChange={({ target }) => setText(target.value)}
        />
        <Checkbox checked={isOpenOnly} onChange={({ target }) => setOpenOnly(target.checked)}>
          {says.onlyOpen}
        </Checkbox>
      </div>
      {found.length === 0 ? <EmptyNote title={empty} /> : <SubjectList subjects={found} onChoose={setChosen} />}
      {chosen && <FillDrawer form={form} subject={chosen} onClose={() => setChosen(undefined)} />}
    </>
  )
}
