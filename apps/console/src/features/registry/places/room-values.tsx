import { newId } from '@ejia/client'
import { type RegistryField, type RoomView, registry } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useWords } from '../../../words/language.ts'
import { ClearValues } from '../people/clear-values.tsx'
import { faultOf } from '../people/fault-words.ts'
import { usePersonChange } from '../people/use-person-change.ts'
import { ValueControl } from '../people/value-control.tsx'
import { fieldsQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'

/** What is kept of the dwelling itself, masked, with a way to correct it. */
export function RoomValues({ room }: { readonly room: RoomView }) {
  const says = useSays()
  const { language } = useWords()
  const { data: fields = [] } = useQuery(fieldsQuery)
  const [isOpen, setOpen] = useState(false)
  const asked = fields.filter(({ subject, on, derivedFrom }) => subject === 'room' && on && derivedFrom === null)
  if (asked.length === 0) return null
  return (
    <section aria-label={says.roomFacts}>
      <h3>{says.roomFacts}</h3>
      <dl className="registry-facts">
        {asked.map((field) => (
          <div key={field.code}>
            <dt>{field.name[language]}</dt>
            <dd>{knownValue(room, field) ?? <span className="quiet">{says.notKnown}</span>}</dd>
          </div>
        ))}
      </dl>
      {asked.some((field) => knownValue(room, field) === '***') && (
        <ClearValues
          known={room.known}
          unmask={(body) => call(registry.unmaskRoom, { params: { id: room.id }, body })}
        />
      )}
      <Button onClick={() => setOpen(true)}>{says.correctRoom}</Button>
      {isOpen && <RoomDialog room={room} fields={asked} onClose={() => setOpen(false)} />}
    </section>
  )
}

type DialogProps = {
  readonly room: RoomView
  readonly fields: readonly RegistryField[]
  readonly onClose: () => void
}

function RoomDialog({ room, fields, onClose }: DialogProps) {
  const says = useSays()
  const [changeId] = useState(newId)
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({})
  const values = Object.fromEntries(Object.entries(written).filter(([, value]) => value.trim() !== ''))
  const correct = usePersonChange({
    act: () =>
      call(registry.changeRoom, {
        params: { id: room.id },
        body: { changeId, expectedVersion: room.version, changes: [{ type: 'room', values }] },
      }),
    done: says.corrected,
    onClose,
  })
  return (
    <Modal
      open
      title={says.correctRoom}
      okText={says.correct}
      okButtonProps={{ disabled: Object.keys(values).length === 0 }}
      confirmLoading={correct.isPending}
      onOk={() => correct.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        <p className="quiet">{says.correctHint}</p>
        {fields.map((field) => (
          <ValueControl
            key={field.code}
            field={field}
            known={knownValue(room, field) ?? ''}
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

/** Masked; a code is shown by its name. */
function knownValue({ values, known }: RoomView, { code, choices }: RegistryField): string | undefined {
  const value = values[code]
  if (value === undefined) return known.includes(code) && code !== 'use' ? '***' : undefined
  return choices.find((choice) => choice.code === value)?.name ?? value
}
