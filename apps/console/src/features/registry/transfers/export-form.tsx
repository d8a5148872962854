import { registry } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { scopeOf, useMe } from '../../../api/session.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { AreaSelect } from '../../areas/index.ts'
import { readAnew } from '../queries.ts'
import { useSays } from '../use-says.ts'

const tables = ['8', '9', '12', '13', '14', '15', '16', '23', '24'] as const
const formats = ['xlsx', 'csv'] as const

export function ExportForm() {
  const says = useSays()
  const me = useMe()
  const { message } = App.useApp()
  const [table, setTable] = useState<(typeof tables)[number]>('12')
  const [format, setFormat] = useState<(typeof formats)[number]>('xlsx')
  const [area, setArea] = useState<string>()
  const [purpose, setPurpose] = useState('')
  const [legalBasis, setLegalBasis] = useState('')
  const areaCode = area ?? scopeOf(me)
  const isReady = areaCode !== undefined && purpose.trim() !== '' && legalBasis.trim() !== ''
  const request = useMutation({
    mutationFn: () =>
      call(registry.requestRegistryExport, {
        body: {
          table,
          format,
          areaCode: areaCode ?? '',
          purpose: purpose.trim(),
          legalBasis: legalBasis.trim(),
        },
      }),
    onSuccess: async () => {
      void message.success(says.requested)
      setPurpose('')
      await readAnew()
    },
  })
  return (
    <section className="panel stack">
      <h2>{says.exportTitle}</h2>
      <p className="quiet">{says.exportHint}</p>
      <div className="registry-line">
        <Select
          className="registry-narrow"
          value={table}
          aria-label={says.table}
          options={tables.map((value) => ({ value, label: says.tables[value] }))}
          onChange={setTable}
        />
        <div className="registry-narrow">
          <AreaSelect {...(areaCode === undefined ? {} : { value: areaCode })} onChange={setArea} grids />
        </div>
        <Radio.Group
          value={format}
          aria-label={says.format}
          onChange={({ target }) => setFormat(target.value === 'csv' ? 'csv' : 'xlsx')}
          options={formats.map((value) => ({ value, label: value }))}
        />
      </div>
      <label className="stacked">
        {says.purpose}
        <Input value={purpose} maxLength={200} onChange={(event) => setPurpose(event.target.value)} />
      </label>
      <label className="stacked">
        {says.legalBasis}
        <Input value={legalBasis} maxLength={300} onChange={(event) => setLegalBasis(event.target.value)} />
      </label>
      <div>
        <Button type="primary" disabled={!isReady} loading={request.isPending} onClick={() => request.mutate()}>
          {says.request}
        </Button>
      </div>
      {request.isError && <ErrorNote error={request.error} />}
    </section>
  )
}
