import { registry } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Input, Modal } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { readAnew } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { splitWords } from './room-names.ts'

type Props = { readonly buildingId: string; readonly onClose: () => void }

/** Dwellings that were forgotten; an entrance of a new name is made along with them. */
export function AddRooms({ buildingId, onClose }: Props) {
  const says = useSays()
  const { message } = App.useApp()
  const [entranceName, setEntranceName] = useState('')
  const [written, setWritten] = useState('')
  const rooms = splitWords(written)
  const add = useMutation({
    mutationFn: () =>
      call(registry.addRooms, { params: { id: buildingId }, body: { entranceName: entranceName.trim(), rooms } }),
    onSuccess: async () => {
      void message.success(says.added)
      onClose()
      await readAnew()
    },
  })
  return (
    <Modal
      open
      title={says.addRooms}
      okText={says.add}
      okButtonProps={{ disabled: rooms.length === 0 }}
      confirmLoading={add.isPending}
      onOk={() => add.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        <label className="stacked">
          {says.entrance}
          <Input value={entranceName} maxLength={20} onChange={(event) => setEntranceName(event.target.value)} />
        </label>
        <label className="stacked">
          {says.roomNumbers}
          <Input.TextArea value={written} rows={2} onChange={(event) => setWritten(event.target.value)} />
        </label>
        {add.isError && <ErrorNote error={add.error} />}
      </div>
    </Modal>
  )
}
