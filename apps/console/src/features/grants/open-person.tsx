import { type Grant, type GrantRow, grants } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Modal } from '../../ui/modal.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { useSays } from './use-says.ts'

type Props = { readonly it: Grant; readonly row: GrantRow; readonly onClose: () => void }

/** In clear until the window is closed. */
export function OpenPerson({ it, row, onClose }: Props) {
  const says = useSays()
  const opening = useMutation({
    mutationFn: (body: { reason: string }) =>
      call(grants.openGrantRow, { params: { id: it.id, personId: row.personId }, body }),
  })
  return (
    <Modal title={says.clearTitle} onClose={onClose}>
      {opening.data ? (
        <>
          <dl className="registry-facts">
            {opening.data.values.map(({ item, shown }) => (
              <div key={item}>
                <dt>{it.items.find(({ code }) => code === item)?.name}</dt>
                <dd>{shown}</dd>
              </div>
            ))}
          </dl>
          <div className="model-actions">
            <Button onClick={onClose}>{says.close}</Button>
          </div>
        </>
      ) : (
        <Form layout="vertical" onFinish={(values: { reason: string }) => opening.mutate(values)}>
          <p className="quiet">{says.clearHint}</p>
          <ReasonField label={says.clearWhy} missing={says.reasonMissing} />
          {opening.isError && <ErrorNote error={opening.error} />}
          <div className="model-actions">
            <Button type="primary" htmlType="submit" loading={opening.isPending}>
              {says.showClear}
            </Button>
            <Button onClick={onClose}>{says.cancel}</Button>
          </div>
        </Form>
      )}
    </Modal>
  )
}
