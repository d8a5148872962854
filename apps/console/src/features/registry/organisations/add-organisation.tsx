import { newId } from '@ejia/client'
import { type OrganisationKind, type RoomView, registry } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Modal, Radio } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { faultOf } from '../people/fault-words.ts'
import { usePersonChange } from '../people/use-person-change.ts'
import { ValueControl } from '../people/value-control.tsx'
import { fieldsQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { askedOf, written } from './organisation-fields.ts'

type Props = { readonly room: RoomView; readonly onClose: () => void }

/** A new organisation in a room; one that is known by its credit code moves here. */
export function AddOrganisation({ room, onClose }: Props) {
  const says = useSays()
  const { data: fields = [] } = useQuery(fieldsQuery)
  const [[changeId, organisationId]] = useState(() => [newId(), newId()])
  const [kind, setKind] = useState<OrganisationKind>('enterprise')
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const asked = askedOf(fields, kind)
  const given = written(Object.fromEntries(asked.map(({ code }) => [code, values[code] ?? ''])))
  const add = usePersonChange({
    act: () =>
      call(registry.changeRoom, {
        params: { id: room.id },
        body: {
          changeId: changeId ?? '',
          expectedVersion: room.version,
          changes: [
            {
              type: 'organisationIn',
              organisation: { organisationId: organisationId ?? '', kind, values: given },
            },
          ],
        },
      }),
    done: says.added,
    onClose,
  })
  return (
    <Modal
      open
      title={says.addOrganisation}
      okText={says.add}
      okButtonProps={{ disabled: given['orgName'] === undefined }}
      confirmLoading={add.isPending}
      onOk={() => add.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        <Radio.Group
          value={kind}
          aria-label={says.organisationKindAsk}
          onChange={({ target }) => setKind(target.value === 'social' ? 'social' : 'enterprise')}
          options={[
            { value: 'enterprise', label: says.organisationKind.enterprise },
            { value: 'social', label: says.organisationKind.social },
          ]}
        />
        {asked.map((field) => (
          <ValueControl
            key={field.code}
            field={field}
            known=""
            fault={faultOf(add.error, field, says)}
            value={values[field.code] ?? ''}
            onChange={(value) => setValues((before) => ({ ...before, [field.code]: value }))}
          />
        ))}
        {add.isError && <ErrorNote error={add.error} />}
      </div>
    </Modal>
  )
}
