import { InboxOutlined } from '@ant-design/icons'
import { browserTransport, newId, sendFile } from '@ejia/client'
import { type PeopleSheet, peopleImports } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Upload } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { hasRole, useMe } from '../../../api/session.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { currentLanguage } from '../../../words/language.ts'
import { readPeopleAnew } from '../leaving/queries.ts'
import { ImportList } from './import-list.tsx'
import { RowsRead } from './rows-read.tsx'
import { SheetColumns } from './sheet-columns.tsx'
import { TakeRows } from './take-rows.tsx'
import { useImportSays } from './use-import-says.ts'

const transport = browserTransport(currentLanguage)

/** A list of people is read and shown; the good rows are taken over; another administrator grants the roles. */
export function ImportPanel() {
  const says = useImportSays()
  const me = useMe()
  return (
    <div className="stack">
      <p className="quiet">{says.hint}</p>
      {me !== undefined && hasRole(me, 'systemAdministrator') && <UploadPeople />}
      <ImportList />
    </div>
  )
}

type Asked = { readonly table: File; readonly meanings?: readonly (string | null)[] }

function UploadPeople() {
  const says = useImportSays()
  const { message } = App.useApp()
  const [file, setFile] = useState<File>()
  const read = useMutation({
    mutationFn: ({ table, meanings }: Asked) => {
      const said = meanings ? `?meanings=${encodeURIComponent(meanings.map((one) => one ?? '').join(','))}` : ''
      return sendFile<PeopleSheet>(transport, peopleImports.readPeopleSheet.path + said, table)
    },
  })
  const take = useMutation({
    mutationFn: ({ columns, rows }: PeopleSheet) =>
      call(peopleImports.importPeople, {
        body: {
          commandId: newId(),
          rows: rows.flatMap(({ content }) => content ?? []),
          columns: columns.map(({ header, meaning }) => ({ header, meaning })),
        },
      }),
    onSuccess: async ({ added }) => {
      void message.success(says.taken(added))
      read.reset()
      await readPeopleAnew()
    },
  })
  return (
    <section className="panel stack">
      <h2>{says.upload}</h2>
      <div>
        <Button href={peopleImports.getPeopleTemplate.path} download>
          {says.template}
        </Button>
      </div>
      <Upload.Dragger
        accept=".xlsx,.csv"
        showUploadList={false}
        disabled={read.isPending}
        beforeUpload={(chosen) => {
          setFile(chosen)
          read.mutate({ table: chosen })
          return false
        }}
      >
        <p>
          <InboxOutlined /> {says.drop}
        </p>
        <p className="quiet">{says.dropHint}</p>
      </Upload.Dragger>
      {read.isPending && <Loading rows={2} />}
      {read.isError && <ErrorNote error={read.error} />}
      {read.data && (
        <>
          <SheetColumns sheet={read.data} onChange={(meanings) => file && read.mutate({ table: file, meanings })} />
          {read.data.rows.length > 0 && (
            <>
              <RowsRead rows={read.data.rows} />
              <TakeRows sheet={read.data} busy={take.isPending} onTake={take.mutate} />
            </>
          )}
        </>
      )}
      {take.isError && <ErrorNote error={take.error} />}
    </section>
  )
}
