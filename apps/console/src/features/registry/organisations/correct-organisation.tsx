import { newId } from '@ejia/client'
import { type OrganisationDetail, registry } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { faultOf } from '../people/fault-words.ts'
import { usePersonChange } from '../people/use-person-change.ts'
import { ValueControl } from '../people/value-control.tsx'
import { fieldsQuery, roomQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { askedOf, shownValue, written } from './organisation-fields.ts'

type Props = { readonly detail: OrganisationDetail; readonly onClose: () => void }

/** Only what is written changes; what is known stands in the field. */
export function CorrectOrganisation({ detail: { organisation, place }, onClose }: Props) {
  const says = useSays()
  const { data: fields = [] } = useQuery(fieldsQuery)
  const room = useQuery(roomQuery(place.roomId))
  const [changeId] = useState(newId)
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const given = written(values)
  const { id: organisationId, version: expectedVersion } = organisation
  const correct = usePersonChange({
    act: () =>
      call(registry.changeRoom, {
        params: { id: place.roomId },
        body: {
          changeId,
          expectedVersion: room.data?.version ?? 0,
          changes: [{ type: 'organisationCorrect', organisationId, expectedVersion, values: given }],
        },
      }),
    done: says.corrected,
    onClose,
  })
  return (
    <Modal
      open
      title={`${says.correct}：${organisation.name}`}
      okText={says.correct}
      okButtonProps={{ disabled: Object.keys(given).length === 0 || room.data === undefined }}
      confirmLoading={correct.isPending}
      onOk={() => correct.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        <p className="quiet">{says.correctHint}</p>
        {askedOf(fields, organisation.kind).map((field) => (
          <ValueControl
            key={field.code}
            field={field}
            known={shownValue(organisation, field.code) ?? ''}
            fault={faultOf(correct.error, field, says)}
            value={values[field.code] ?? ''}
            onChange={(value) => setValues((before) => ({ ...before, [field.code]: value }))}
          />
        ))}
        {correct.isError && <ErrorNote error={correct.error} />}
      </div>
    </Modal>
  )
}
