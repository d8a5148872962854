import { newId } from '@ejia/client'
import { type RegistryField, type ResidentView, registry } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useWords } from '../../../words/language.ts'
import { fieldsQuery, roomQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { usePersonChange } from './use-person-change.ts'

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
          <Control
            key={field.code}
            field={field}
            known={maskedValue(person, field.code)}
            value={written[field.code] ?? ''}
            onChange={(value) => setWritten((before) => ({ ...before, [field.code]: value }))}
          />
        ))}
        {correct.isError && <ErrorNote error={correct.error} />}
      </div>
    </Modal>
  )
}

type ControlProps = {
  readonly field: RegistryField
  readonly known: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Control({ field, known, value, onChange }: ControlProps) {
  const { language } = useWords()
  const label = field.name[language]
  return (
    <label className="stacked">
      {label}
      {field.type === 'code' ? (
        <Select
          allowClear
          value={value === '' ? null : value}
          placeholder={known}
          aria-label={label}
          options={field.choices.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(next: string | null) => onChange(next ?? '')}
        />
      ) : (
        <Input
          type={field.type === 'date' ? 'date' : 'text'}
          maxLength={field.type === 'phone' ? 20 : field.length}
          placeholder={known}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </label>
  )
}

function maskedValue({ name, idCard, phone, values }: ResidentView, code: string): string {
  const fixed: Readonly<Record<string, string | null>> = { name, idCard, phone }
  return fixed[code] ?? values[code] ?? ''
}
