import { type FormDefinition, type FormItem, forms } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Modal } from '../../../ui/modal.tsx'
import { itemsQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'

type Props = {
  readonly form: FormDefinition
  readonly name: string
  readonly kind: Pick<FormItem, 'type' | 'length' | 'choices'>
  readonly onClose: () => void
  readonly onAdded: (item: FormItem) => void
}

/** Kept in the record from now on, for the forms of every department. */
export function AddItem({ form, name: given, kind, onClose, onAdded }: Props) {
  const says = useSays()
  const client = useQueryClient()
  const [name, setName] = useState(given)
  const [sensitive, setSensitive] = useState(false)
  const [reason, setReason] = useState('')
  const add = useMutation({
    mutationFn: () =>
      call(forms.addFormItem, {
        body: { ...kind, name, sensitive, reason, subject: form.subject, ownerUnitId: form.ownerUnitId },
      }),
    onSuccess: async (item) => {
      await client.invalidateQueries({ queryKey: itemsQuery.queryKey })
      onAdded(item)
      onClose()
    },
  })
  return (
    <Modal title={says.newItem} onClose={onClose}>
      <div className="stack">
        <p className="quiet">{says.newItemHint}</p>
        <label className="stacked">
          {says.itemName}
          <Input value={name} maxLength={60} onChange={({ target }) => setName(target.value)} />
        </label>
        <Checkbox checked={sensitive} onChange={({ target }) => setSensitive(target.checked)}>
          {says.sensitive}
        </Checkbox>
        <label className="stacked">
          {says.reason}
          <Input
            value={reason}
            maxLength={300}
            placeholder={says.reasonMissing}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        {add.isError && <ErrorNote error={add.error} />}
        <div>
          <Button
            type="primary"
            loading={add.isPending}
            disabled={name.trim() === '' || reason.trim() === ''}
            onClick={() => add.mutate()}
          >
            {says.addItem}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
