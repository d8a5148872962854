import { InboxOutlined } from '@ant-design/icons'
import { browserTransport, pathOf, sendFile } from '@ejia/client'
import { type FormDefinition, type FormTemplate, forms } from '@ejia/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Upload } from 'antd'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { currentLanguage } from '../../../words/language.ts'
import { useSays } from '../use-says.ts'
import { fromTemplate, place } from './draft-form.ts'
import { SheetView } from './sheet-view.tsx'
import { keepWhom } from './whom.ts'

const transport = browserTransport(currentLanguage)

type Props = {
  readonly formKey: string
  readonly form: FormDefinition
  readonly onChange: (form: FormDefinition) => void
  readonly chosen: string | undefined
}

/** The department's own file: sent, read, and pointed at. */
export function TemplateBox({ formKey, form, onChange, chosen }: Props) {
  const says = useSays()
  const { subject, ownerUnitId, layout } = form
  const upload = useMutation({
    mutationFn: (file: File) =>
      sendFile<FormTemplate>(
        transport,
        `${pathOf(forms.uploadFormTemplate.path, { key: formKey })}?${new URLSearchParams({ ownerUnitId, subject })}`,
        file,
      ),
    onSuccess: (template) => {
      if (form.fields.length === 0) onChange(fromTemplate(form, template))
      else onChange({ ...form, layout: { templateId: template.id, cells: [], tags: [] } })
    },
  })
  const kept = useQuery({
    queryKey: ['forms', 'template', layout?.templateId, subject],
    queryFn: () => call(forms.getFormTemplate, { params: { id: layout?.templateId ?? '' }, query: { subject } }),
    enabled: layout !== undefined,
  })
  const template = kept.data
  return (
    <section className="panel stack">
      <h2>{says.template}</h2>
      <Upload.Dragger
        accept=".xlsx,.docx"
        showUploadList={false}
        disabled={upload.isPending}
        beforeUpload={(file) => {
          upload.mutate(file)
          return false
        }}
      >
        <p>
          <InboxOutlined /> {template ? `${template.fileName} · ${says.templateAgain}` : says.template}
        </p>
        <p className="quiet">{says.templateHint}</p>
      </Upload.Dragger>
      {(upload.isPending || kept.isFetching) && <Loading rows={2} />}
      {upload.isError && <ErrorNote error={upload.error} />}
      {kept.isError && <ErrorNote error={kept.error} onRetry={() => void kept.refetch()} />}
      {template && (
        <>
          <Guessed template={template} onUse={() => onChange(keepWhom(form, fromTemplate(form, template)))} />
          <SheetView
            template={template}
            form={form}
            chosen={chosen}
            onPoint={(at) => chosen !== undefined && onChange(place(form, chosen, at))}
          />
        </>
      )}
    </section>
  )
}

function Guessed({ template, onUse }: { readonly template: FormTemplate; readonly onUse: () => void }) {
  const says = useSays()
  const all = [...template.sheets.flatMap(({ guesses }) => guesses), ...template.tags]
  return (
    <div className="registry-line">
      <span role="status">{says.guessed(all.length, all.filter(({ item }) => item !== null).length)}</span>
      <Button size="small" onClick={onUse}>
        {says.useGuesses}
      </Button>
    </div>
  )
}
