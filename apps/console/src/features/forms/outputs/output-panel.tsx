import { forms } from '@ejia/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { hasRole, scopeOf, useMe } from '../../../api/session.ts'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { AreaSelect } from '../../areas/index.ts'
import { outputsQuery, readAnew, toFillQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { OutputRow } from './output-row.tsx'

/** A whole area in the department's own file: asked for by one, approved by another. */
export function OutputPanel() {
  const says = useSays()
  const me = useMe()
  const outputs = useQuery(outputsQuery)
  const mayDecide = me !== undefined && hasRole(me, 'privacyOfficer')
  const mayAsk = me !== undefined && hasRole(me, 'communityHead', 'departmentHandler', 'registryOfficer')
  return (
    <div className="stack">
      {mayAsk && <AskFor />}
      <section className="panel">
        {outputs.isError && <ErrorNote error={outputs.error} onRetry={() => void outputs.refetch()} />}
        {outputs.data?.length === 0 && <EmptyNote title={says.noOutputs} />}
        <ul className="registry-history">
          {outputs.data?.map((one) => (
            <OutputRow key={one.id} it={one} mayDecide={mayDecide && !one.isOwn} />
          ))}
        </ul>
      </section>
    </div>
  )
}

function AskFor() {
  const says = useSays()
  const me = useMe()
  const { message } = App.useApp()
  const toFill = useQuery(toFillQuery)
  const [key, setKey] = useState<string>()
  const [area, setArea] = useState<string>()
  const [purpose, setPurpose] = useState('')
  const areaCode = area ?? scopeOf(me)
  const formKey = key ?? toFill.data?.[0]?.key
  const ask = useMutation({
    mutationFn: () =>
      call(forms.requestFormOutput, {
        params: { key: formKey ?? '' },
        body: { areaCode: areaCode ?? '', purpose: purpose.trim() },
      }),
    onSuccess: async () => {
      void message.success(says.askedFor)
      setPurpose('')
      await readAnew()
    },
  })
  return (
    <section className="panel stack">
      <h2>{says.ask}</h2>
      <p className="quiet">{says.askHint}</p>
      <div className="once-choose">
        <label className="stacked">
          {says.chooseForm}
          <Select
            value={formKey ?? null}
            aria-label={says.chooseForm}
            options={(toFill.data ?? []).map((one) => ({ value: one.key, label: one.form.title }))}
            onChange={(chosen: string | null) => chosen !== null && setKey(chosen)}
          />
        </label>
        <label className="stacked">
          {says.area}
          <AreaSelect
            {...(areaCode === undefined ? {} : { value: areaCode })}
            placeholder={says.area}
            onChange={setArea}
            grids
          />
        </label>
      </div>
      <Input
        value={purpose}
        maxLength={200}
        placeholder={says.purpose}
        aria-label={says.purpose}
        onChange={({ target }) => setPurpose(target.value)}
      />
      <div>
        <Button
          type="primary"
          loading={ask.isPending}
          disabled={purpose.trim() === '' || formKey === undefined || areaCode === undefined}
          onClick={() => ask.mutate()}
        >
          {says.ask}
        </Button>
      </div>
      {ask.isError && <ErrorNote error={ask.error} />}
    </section>
  )
}
