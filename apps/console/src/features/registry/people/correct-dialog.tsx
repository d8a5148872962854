import { newId } from '@ejia/client'
import { type ResidentView, registry } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { fieldsQuery, roomQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { faultOf } from './fault-words.ts'
import { usePersonChange } from './use-person-change.ts'
import { ValueControl } from './value-control.tsx'

type Props = { readonly person: ResidentView; readonly roomId: string; readonly onClose: () => void }

/** Only what is written changes; what is known stands in the field, masked. */
export function CorrectDialog({ person, roomId, onClose }: Props) {
  const says = useSays()
  const { data: fields = [] } = useQuery(fieldsQuery)
  const room = useQuery(roomQuery(roomId))
  const [changeId] = useState(newId)
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({})
  const values = Object.fromEntries(Object.entries(written).filter(([, value]) => value.trim() !== ''))
  const correct = usePersonChange({
    act: () =>
      call(registry.changeRoom, {
        params: { id: roomId },
        body: {
          changeId,
          expectedVersion: room.data?.version ?? 0,
          changes: [{ type: 'correct', personId: person.id, expectedVersion: person.version, values }],
        },
      }),
    done: says.corrected,
    onClose,
  })
  const asked = fields.filter(
    ({ subject, on, derivedFrom, populations }) =>
      subject === 'person' && on && derivedFrom === null && populations.includes(person.population),
  )
  return (
    <Modal
      open
      title={`${says.correct}：${person.name}`}
      okText={says.correct}
      okButtonProps={{ disabled: Object.keys(values).length === 0 || room.data === undefined }}
      confirmLoading={correct.isPending}
      onOk={() => correct.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        <p className="quiet">{says.correctHint}</p>
        {asked.map((field) => (
          <ValueControl
            key={field.code}
            field={field}
            known={maskedValue(person, field.code)}
            fault={faultOf(correct.error, field, says)}
            value={written[field.code] ?? ''}
            onChange={(value) => setWritten((before) => ({ ...before, [field.code]: value }))}
          />
        ))}
        {correct.isError && <ErrorNote error={correct.error} />}
      </div>
    </Modal>
  )
}

function maskedValue({ name, idCard, phone, values }: ResidentView, code: string): string {
  const fixed: Readonly<Record<string, string | null>> = { name, idCard, phone }
  return fixed[code] ?? values[code] ?? ''
}
