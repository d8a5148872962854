import { notices, type UndeliveredNotice } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'

type Props = { readonly notice: UndeliveredNotice; readonly onClose: () => void }

const hows = ['phone', 'visit', 'message', 'unreachable'] as const

/** Somebody told them; how, and what they said, is written down. */
export function SettleNotice({ notice, onClose }: Props) {
  const { t } = useWords()
  const { notices: says } = t
  const { message } = App.useApp()
  const client = useQueryClient()
  const [how, setHow] = useState<(typeof hows)[number]>('phone')
  const [note, setNote] = useState('')
  const settle = useMutation({
    mutationFn: () =>
      call(notices.tellOtherwise, {
        params: { id: notice.id },
        body: { how, ...(note.trim() === '' ? {} : { note: note.trim() }) },
      }),
    onSuccess: () => {
      void message.success(says.settled)
      onClose()
      for (const queryKey of [['incident', notice.incidentId], ['inbox']]) void client.invalidateQueries({ queryKey })
    },
  })
  return (
    <Modal
      open
      title={says.settleTitle}
      okText={says.settle}
      cancelText={t.state.cancel}
      confirmLoading={settle.isPending}
      onOk={() => settle.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{notice.text}</p>
        <Radio.Group
          value={how}
          aria-label={says.how}
          onChange={({ target }) => setHow(hows.find((one) => one === target.value) ?? 'phone')}
          options={hows.map((value) => ({ value, label: says.hows[value] }))}
        />
        <label className="stacked">
          {says.note}
          <Input.TextArea value={note} rows={3} maxLength={500} onChange={(event) => setNote(event.target.value)} />
        </label>
        {settle.isError && <ErrorNote error={settle.error} />}
      </div>
    </Modal>
  )
}
