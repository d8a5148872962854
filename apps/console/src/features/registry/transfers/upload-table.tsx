import { InboxOutlined } from '@ant-design/icons'
import { browserTransport, sendFile } from '@ejia/client'
import { type ImportView, registry } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { Radio, Upload } from 'antd'
import { useState } from 'react'
import { scopeOf, useMe } from '../../../api/session.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { currentLanguage } from '../../../words/language.ts'
import { AreaSelect } from '../../areas/index.ts'
import { readAnew } from '../queries.ts'
import { useSays } from '../use-says.ts'

const transport = browserTransport(currentLanguage)

/** Nothing is taken over yet: the file is read, and its columns are shown. */
export function UploadTable({ onUploaded }: { readonly onUploaded: (id: string) => void }) {
  const says = useSays()
  const me = useMe()
  const [area, setArea] = useState<string>()
  const [subject, setSubject] = useState<ImportView['subject']>('people')
  const areaCode = area ?? scopeOf(me)
  const upload = useMutation({
    mutationFn: (file: File) =>
      sendFile<ImportView>(
        transport,
        `${registry.uploadRegistryImport.path}?${new URLSearchParams({ areaCode: areaCode ?? '', subject })}`,
        file,
      ),
    onSuccess: async ({ id }) => {
      onUploaded(id)
      await readAnew()
    },
  })
  return (
    <section className="panel stack">
      <h2>{says.upload}</h2>
      <div className="stacked registry-narrow">
        {says.importFor}
        <AreaSelect
          {...(areaCode === undefined ? {} : { value: areaCode })}
          onChange={setArea}
          placeholder={says.importFor}
          grids
        />
      </div>
      <div className="stacked">
        {says.importSubject}
        <Radio.Group
          value={subject}
          aria-label={says.importSubject}
          onChange={({ target }) => setSubject(target.value === 'organisations' ? 'organisations' : 'people')}
          options={[
            { value: 'people', label: says.importSubjects.people },
            { value: 'organisations', label: says.importSubjects.organisations },
          ]}
        />
      </div>
      <Upload.Dragger
        accept=".xlsx,.csv"
        showUploadList={false}
        disabled={upload.isPending || areaCode === undefined}
        beforeUpload={(file) => {
          upload.mutate(file)
          return false
        }}
      >
        <p>
          <InboxOutlined /> {says.upload}
        </p>
        <p className="quiet">{says.uploadHint}</p>
      </Upload.Dragger>
      {upload.isPending && <Loading rows={2} />}
      {upload.isError && <ErrorNote error={upload.error} />}
    </section>
  )
}
