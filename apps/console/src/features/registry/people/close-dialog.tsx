import { type ResidentView, registry } from '@ejia/contract'
import { Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useSays } from '../use-says.ts'
import { todayHere, usePersonChange } from './use-person-change.ts'

type Props = { readonly person: ResidentView; readonly onClose: () => void }

const reasons = ['movedOut', 'died'] as const

/** Somebody left the area or died; the history stays. */
export function CloseDialog({ person, onClose }: Props) {
  const says = useSays()
  const [because, setBecause] = useState<(typeof reasons)[number]>('movedOut')
  const [on, setOn] = useState(todayHere)
  const [to, setTo] = useState('')
  const close = usePersonChange({
    act: () =>
      call(registry.closeResident, {
        params: { id: person.id },
        body: { expectedVersion: person.version, on, because, ...(to.trim() === '' ? {} : { to: to.trim() }) },
      }),
    done: says.closed,
    onClose,
  })
  return (
    <Modal
      open
      title={`${says.close}：${person.name}`}
      okText={says.close}
      okButtonProps={{ disabled: on === '' }}
      confirmLoading={close.isPending}
      onOk={() => close.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        <Radio.Group
          value={because}
          aria-label={says.close}
          onChange={({ target }) => setBecause(target.value === 'died' ? 'died' : 'movedOut')}
          options={reasons.map((value) => ({ value, label: says.because[value] }))}
        />
        <label className="stacked">
          {says.day}
          <Input type="date" max={todayHere()} value={on} onChange={(event) => setOn(event.target.value)} />
        </label>
        {because === 'movedOut' && (
          <label className="stacked">
            {says.whereTo}
            <Input value={to} maxLength={200} onChange={(event) => setTo(event.target.value)} />
          </label>
        )}
        {close.isError && <ErrorNote error={close.error} />}
      </div>
    </Modal>
  )
}
