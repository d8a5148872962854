import { type BorderGrid, type BorderView, borders } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { newerVersion } from '../../api/newer-version.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { cityDay } from './city-day.ts'
import { forget } from './draft.ts'
import { PreviewNotes } from './preview-notes.tsx'
import { bordersKey } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = {
  readonly view: BorderView
  readonly grids: BorderGrid[]
  readonly source: 'drawn' | 'imported' | 'restored'
  readonly steps: number
}
type Fields = { readonly effectiveOn: string; readonly reason: string }

/** First what it would move, then from which day and why. Another edit asks for another look. */
export function SubmitChange({ view, grids, source, steps }: Props) {
  const says = useSays()
  const params = { communityCode: view.community.code }
  const preview = useMutation({ mutationFn: () => call(borders.previewBorders, { params, body: { grids } }) })
  const waiting = view.changes.find(({ outcome }) => outcome === null)
  if (waiting) return <Alert type="info" showIcon title={says.pending(waiting.effectiveOn)} />
  if (steps === 0) return null
  return (
    <section className="panel stack" aria-label={says.previewTitle}>
      {!preview.data && (
        <div>
          <Button type="primary" loading={preview.isPending} onClick={() => preview.mutate()}>
            {says.preview}
          </Button>
        </div>
      )}
      {preview.isError && <ErrorNote error={preview.error} />}
      {preview.data && (
        <>
          <h2>{says.previewTitle}</h2>
          <PreviewNotes preview={preview.data} />
          <ChangeForm view={view} grids={grids} source={source} />
        </>
      )}
    </section>
  )
}

function ChangeForm({ view, grids, source }: Omit<Props, 'steps'>) {
  const says = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [today] = useState(cityDay)
  const save = useMutation({
    mutationFn: (fields: Fields) =>
      call(borders.changeBorders, {
        params: { communityCode: view.community.code },
        body: { ...fields, grids, source, expectedVersion: view.version },
      }),
    onSuccess: async ({ carriedOut }, { effectiveOn }) => {
      forget(view.community.code)
      void message.success(carriedOut ? says.done : says.planned(effectiveOn))
      await Promise.all([
        client.invalidateQueries({ queryKey: bordersKey }),
        client.invalidateQueries({ queryKey: ['grids'] }),
        client.invalidateQueries({ queryKey: ['areas'] }),
      ])
    },
  })
  const newer = newerVersion(save.error, 'setting.conflict')
  return (
    <Form<Fields>
      name="border-change"
      layout="vertical"
      initialValues={{ effectiveOn: today }}
      onFinish={(fields) => save.mutate(fields)}
    >
      <Form.Item
        name="effectiveOn"
        label={says.effectiveOn}
        extra={says.effectiveHint}
        rules={[{ required: true, message: says.dateMissing }]}
      >
        <Input type="date" min={today} className="date-field" />
      </Form.Item>
      <ReasonField label={says.reason} missing={says.reasonMissing} />
      {newer && <Alert type="warning" showIcon role="alert" title={says.overtaken(newer.by)} />}
      {save.isError && !newer && <ErrorNote error={save.error} />}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {says.confirm}
      </Button>
    </Form>
  )
}
