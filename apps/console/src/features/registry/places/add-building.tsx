import { newId } from '@ejia/client'
import { registry } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Input, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { AreaSelect } from '../../areas/index.ts'
import { readAnew } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { roomNames, splitWords } from './room-names.ts'

type Props = {
  readonly areaCode: string | undefined
  readonly onClose: () => void
  readonly onAdded: (id: string) => void
}

const gridLength = 15

/** A building with its entrances and dwellings, numbered by floor unless somebody writes them out. */
export function AddBuilding({ areaCode, onClose, onAdded }: Props) {
  const says = useSays()
  const { message } = App.useApp()
  const [grid, setGrid] = useState(areaCode?.length === gridLength ? areaCode : undefined)
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [entrances, setEntrances] = useState('')
  const [floors, setFloors] = useState(6)
  const [perFloor, setPerFloor] = useState(2)
  const [written, setWritten] = useState('')
  const rooms = written.trim() === '' ? roomNames(floors, perFloor) : splitWords(written)
  const names = splitWords(entrances)
  const isReady = grid?.length === gridLength && name.trim() !== '' && address.trim() !== '' && rooms.length > 0
  const add = useMutation({
    mutationFn: () =>
      call(registry.createBuilding, {
        body: {
          id: newId(),
          gridCode: grid ?? '',
          name: name.trim(),
          address: address.trim(),
          entrances: (names.length === 0 ? [''] : names).map((entrance) => ({ name: entrance, rooms })),
        },
      }),
    onSuccess: async ({ id }) => {
      void message.success(says.added)
      await readAnew()
      onAdded(id)
    },
  })
  return (
    <Modal
      open
      title={says.addBuilding}
      okText={says.add}
      okButtonProps={{ disabled: !isReady }}
      confirmLoading={add.isPending}
      onOk={() => add.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        <div className="stacked">
          {says.grid}
          <AreaSelect
            {...(grid === undefined ? {} : { value: grid })}
            onChange={setGrid}
            placeholder={says.grid}
            grids
          />
        </div>
        <label className="stacked">
          {says.buildingName}
          <Input value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
        </label>
        <label className="stacked">
          {says.address}
          <Input value={address} maxLength={200} onChange={(event) => setAddress(event.target.value)} />
        </label>
        <label className="stacked">
          {says.entrances}
          <Input value={entrances} maxLength={200} onChange={(event) => setEntrances(event.target.value)} />
        </label>
        <div className="row-line">
          <label>
            {says.floors} <InputNumber min={1} max={60} value={floors} onChange={(value) => setFloors(value ?? 1)} />
          </label>
          <label>
            {says.perFloor}{' '}
            <InputNumber min={1} max={40} value={perFloor} onChange={(value) => setPerFloor(value ?? 1)} />
          </label>
        </div>
        <label className="stacked">
          {says.roomsByHand}
          <Input.TextArea value={written} rows={2} onChange={(event) => setWritten(event.target.value)} />
        </label>
        <p className="quiet" role="status">
          {says.roomsPreview(rooms.length * Math.max(1, names.length), rooms[0] ?? '', rooms.at(-1) ?? '')}
        </p>
        {add.isError && <ErrorNote error={add.error} />}
      </div>
    </Modal>
  )
}
