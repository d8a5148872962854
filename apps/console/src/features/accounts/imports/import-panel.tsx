import { InboxOutlined } from '@ant-design/icons'
import { browserTransport, newId, sendFile } from '@ejia/client'
import { type PeopleSheetRow, peopleImports } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Upload } from 'antd'
import { call } from '../../../api/api.ts'
import { hasRole, useMe } from '../../../api/session.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { currentLanguage } from '../../../words/language.ts'
import { readPeopleAnew } from '../leaving/queries.ts'
import { ImportList } from './import-list.tsx'
import { RowsRead } from './rows-read.tsx'
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

function UploadPeople() {
  const says = useImportSays()
  const { message } = App.useApp()
  const read = useMutation({
    mutationFn: (file: File) =>
      sendFile<{ readonly rows: PeopleSheetRow[] }>(transport, peopleImports.readPeopleSheet.path, file),
  })
  const rows = read.data?.rows ?? []
  const good = rows.flatMap(({ content }) => content ?? [])
  const take = useMutation({
    mutationFn: () => call(peopleImports.importPeople, { body: { commandId: newId(), rows: good } }),
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
        beforeUpload={(file) => {
          read.mutate(file)
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
          <RowsRead rows={rows} />
          <div>
            <Button type="primary" disabled={good.length === 0} loading={take.isPending} onClick={() => take.mutate()}>
              {good.length === rows.length ? says.takeAll(good.length) : says.takeGood(good.length)}
            </Button>
          </div>
        </>
      )}
      {take.isError && <ErrorNote error={take.error} />}
    </section>
  )
}
