import { newId } from '@ejia/client'
import { type OrganisationDetail, registry } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { todayHere, usePersonChange } from '../people/use-person-change.ts'
import { roomQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'

type Props = { readonly detail: OrganisationDetail; readonly onClose: () => void }

/** It moved away, or is no more; what was stays on record. */
export function LeaveDialog({ detail: { organisation, place }, onClose }: Props) {
  const says = useSays()
  const room = useQuery(roomQuery(place.roomId))
  const [changeId] = useState(newId)
  const [because, setBecause] = useState<'movedOut' | 'closed'>('movedOut')
  const [on, setOn] = useState(todayHere)
  const { id: organisationId, version: expectedVersion } = organisation
  const leave = usePersonChange({
    act: () =>
      call(registry.changeRoom, {
        params: { id: place.roomId },
        body: {
          changeId,
          expectedVersion: room.data?.version ?? 0,
          changes: [{ type: 'organisationOut', organisationId, expectedVersion, on, because }],
        },
      }),
    done: says.closed,
    onClose,
  })
  return (
    <Modal
      open
      title={`${says.leaves}：${organisation.name}`}
      okText={says.leaves}
      okButtonProps={{ disabled: on === '' || on > todayHere() || room.data === undefined }}
      confirmLoading={leave.isPending}
      onOk={() => leave.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        <Radio.Group
          value={because}
          aria-label={says.leaves}
          onChange={({ target }) => setBecause(target.value === 'closed' ? 'closed' : 'movedOut')}
          options={[
            { value: 'movedOut', label: says.organisationBecause.movedOut },
            { value: 'closed', label: says.organisationBecause.closed },
          ]}
        />
        <label className="stacked">
          {says.day}
          <Input type="date" max={todayHere()} value={on} onChange={(event) => setOn(event.target.value)} />
        </label>
        {leave.isError && <ErrorNote error={leave.error} />}
      </div>
    </Modal>
  )
}
