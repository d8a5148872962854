import { newId } from '@ejia/client'
import { improvements, type LedgerProblem, type ProblemView } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Drawer, Form } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { newerVersion } from '../../api/newer-version.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { ProblemEntries } from './problem-entries.tsx'
import { fieldsOf, ProblemFields, type ProblemForm, problemOf } from './problem-fields.tsx'
import { ProblemHistory } from './problem-history.tsx'
import { improvementsKey } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = { readonly row: ProblemView | undefined; readonly onClose: () => void }

/** Goes on with one problem: what becomes of it, what people said, and what it said before. */
export function ProblemDrawer({ row, onClose }: Props) {
  const { t } = useWords()
  const { said, keeping } = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<ProblemForm>()
  const [known, setKnown] = useState(row?.version ?? 0)
  const [key] = useState(() => row?.key ?? newId())
  const save = useMutation({
    mutationFn: (asked: { readonly problem: LedgerProblem | null; readonly reason: string }) =>
      call(improvements.changeProblem, { params: { key }, body: { ...asked, expectedVersion: known } }),
    onSuccess: async () => {
      void message.success(keeping.saved)
      await client.invalidateQueries({ queryKey: improvementsKey })
      onClose()
    },
    onError: (error) => setKnown(newerVersion(error, 'setting.conflict')?.version ?? known),
  })
  const newer = newerVersion(save.error, 'setting.conflict')
  const remove = () =>
    void form.validateFields(['reason']).then(
      ({ reason }) => save.mutate({ problem: null, reason }),
      () => undefined,
    )
  return (
    <Drawer
      open
      size={620}
      title={row ? said.number(row.number) : keeping.newProblem}
      aria-label={row ? said.number(row.number) : keeping.newProblem}
      onClose={onClose}
      footer={
        <div className="drawer-foot">
          {row && (
            <Button danger onClick={remove}>
              {keeping.remove}
            </Button>
          )}
          <Button onClick={onClose}>{t.state.cancel}</Button>
          <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
            {keeping.save}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <Form<ProblemForm>
          form={form}
          name="problem"
          layout="vertical"
          initialValues={fieldsOf(row?.problem)}
          onFinish={(fields) => save.mutate({ problem: problemOf(fields), reason: fields.reason })}
        >
          <ProblemFields />
        </Form>
        {newer && <Alert type="warning" showIcon role="alert" title={keeping.conflict(newer.by)} />}
        {save.isError && !newer && <ErrorNote error={save.error} />}
        {row && <ProblemEntries problemKey={row.key} />}
        {row && (
          <ProblemHistory problemKey={row.key} onRestore={(problem, reason) => save.mutateAsync({ problem, reason })} />
        )}
      </div>
    </Drawer>
  )
}
