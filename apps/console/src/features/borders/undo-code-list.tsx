import { areaCodes, type CodeUndoPreview } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form } from 'antd'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Modal } from '../../ui/modal.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { codeUndoQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = { readonly version: number; readonly onClose: () => void }

/** What would return and what would stay, or what stands in the way; then it is taken back at once. */
export function UndoCodeList({ version, onClose }: Props) {
  const says = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  const preview = useQuery(codeUndoQuery(version))
  const undo = useMutation({
    mutationFn: (body: { readonly reason: string }) => call(areaCodes.undoCodeList, { params: { version }, body }),
    onSuccess: async () => {
      void message.success(says.codes.undone)
      await client.invalidateQueries()
      onClose()
    },
    // Somebody may have changed areas meanwhile: what stands in the way now is shown.
    onError: () => void preview.refetch(),
  })
  return (
    <Modal title={says.codes.undo} onClose={onClose}>
      {preview.isPending && <Loading />}
      {preview.isError && <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && <UndoNotes preview={preview.data} />}
      {preview.data?.faults.length === 0 && (
        <Form<{ reason: string }> name="undo-codes" layout="vertical" onFinish={(fields) => undo.mutate(fields)}>
          <ReasonField label={says.codes.undoReason} missing={says.reasonMissing} />
          {undo.isError && <ErrorNote error={undo.error} />}
          <Button type="primary" danger htmlType="submit" loading={undo.isPending}>
            {says.codes.undo}
          </Button>
        </Form>
      )}
    </Modal>
  )
}

const shownAtMost = 20

function UndoNotes({ preview }: { readonly preview: CodeUndoPreview }) {
  const { codes } = useSays()
  const { faults, reopened, ended, renamed, units, matters, stays } = preview
  if (faults.length > 0)
    return (
      <Alert
        type="warning"
        showIcon
        title={codes.undoBlocked}
        description={
          <ul>
            {faults.map(({ code, name, fault }) => (
              <li key={`${code} ${fault}`}>
                {name}（{code}）{codes.undoFaults[fault]}
              </li>
            ))}
          </ul>
        }
      />
    )
  const names = (areas: readonly { readonly name: string }[]) => areas.map(({ name }) => name).join('、')
  return (
    <div className="stack">
      <p role="status">
        {codes.undoSum({
          reopened: reopened.length,
          ended: ended.length,
          renamed: renamed.length,
          units: units.length,
          matters,
        })}
      </p>
      {reopened.length > 0 && (
        <p>
          {codes.undoReopened}：{names(reopened.slice(0, shownAtMost))}
          {reopened.length > shownAtMost && '……'}
        </p>
      )}
      {stays.length > 0 && <p>{codes.undoStays(names(stays))}</p>}
      <p className="quiet">{codes.undoNow}</p>
    </div>
  )
}
