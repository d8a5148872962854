import { newId } from '@ejia/client'
import { type ResidentView, registry } from '@ejia/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Input, Modal, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { buildingQuery, buildingsQuery, roomQuery } from '../queries.ts'
import { relationOptions, useSays } from '../use-says.ts'
import { todayHere, usePersonChange } from './use-person-change.ts'

type Props = { readonly person: ResidentView; readonly onClose: () => void }

/** To another dwelling of one's area, step by step: building, dwelling, household. */
export function MoveDialog({ person, onClose }: Props) {
  const says = useSays()
  const [buildingId, setBuildingId] = useState<string>()
  const [roomId, setRoomId] = useState<string>()
  const [own] = useState(newId)
  const [householdId, setHouseholdId] = useState<string>(own)
  const [relation, setRelation] = useState(person.relation)
  const [on, setOn] = useState(todayHere)
  const move = usePersonChange({
    act: () =>
      call(registry.moveResident, {
        params: { id: person.id },
        body: { expectedVersion: person.version, on, roomId: roomId ?? '', householdId, relation },
      }),
    done: says.moved,
    onClose,
  })
  return (
    <Modal
      open
      title={`${says.move}：${person.name}`}
      okText={says.move}
      okButtonProps={{ disabled: roomId === undefined || on === '' }}
      confirmLoading={move.isPending}
      onOk={() => move.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        <p className="quiet">{says.moveHint}</p>
        <BuildingSelect
          value={buildingId}
          onChange={(id) => {
            setBuildingId(id)
            setRoomId(undefined)
            setHouseholdId(own)
          }}
        />
        {buildingId !== undefined && <RoomSelect buildingId={buildingId} value={roomId} onChange={setRoomId} />}
        {roomId !== undefined && (
          <HouseholdSelect roomId={roomId} own={own} value={householdId} onChange={setHouseholdId} />
        )}
        <label className="stacked">
          {says.relation}
          <Select value={relation} options={relationOptions(says)} onChange={setRelation} aria-label={says.relation} />
        </label>
        <label className="stacked">
          {says.day}
          <Input type="date" max={todayHere()} value={on} onChange={(event) => setOn(event.target.value)} />
        </label>
        {move.isError && <ErrorNote error={move.error} />}
      </div>
    </Modal>
  )
}

type Choosing = { readonly value: string | undefined; readonly onChange: (id: string) => void }

function BuildingSelect({ value, onChange }: Choosing) {
  const says = useSays()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const { data } = useInfiniteQuery(buildingsQuery({ text, areaCode: undefined }))
  const items = (data?.pages ?? []).flatMap((page) => page.items)
  return (
    <label className="stacked">
      {says.toBuilding}
      <Select
        showSearch={{ filterOption: false, onSearch: setTyped }}
        value={value ?? null}
        aria-label={says.toBuilding}
        options={items.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id: string | null) => id !== null && onChange(id)}
      />
    </label>
  )
}

function RoomSelect({ buildingId, value, onChange }: Choosing & { readonly buildingId: string }) {
  const says = useSays()
  const { data } = useQuery(buildingQuery(buildingId))
  const options = (data?.entrances ?? []).flatMap((entrance) =>
    entrance.rooms.map(({ id, name }) => ({ value: id, label: `${entrance.name} ${name}`.trim() })),
  )
  return (
    <label className="stacked">
      {says.toRoom}
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        value={value ?? null}
        aria-label={says.toRoom}
        options={options}
        onChange={(id: string | null) => id !== null && onChange(id)}
      />
    </label>
  )
}

function HouseholdSelect({
  roomId,
  own,
  value,
  onChange,
}: Choosing & { readonly roomId: string; readonly own: string }) {
  const says = useSays()
  const { data } = useQuery(roomQuery(roomId))
  const options = [
    ...(data?.households ?? []).map(({ id, people }) => ({
      value: id,
      label: people.map(({ name }) => name).join('、'),
    })),
    { value: own, label: says.newHousehold },
  ]
  return (
    <label className="stacked">
      {says.toHousehold}
      <Select value={value ?? own} aria-label={says.toHousehold} options={options} onChange={onChange} />
    </label>
  )
}
