import { type OfflineRegistry, registry } from '@ejia/contract'
import { useCallback, useState } from 'react'
import { call } from '../../../device/call.ts'
import { Notice } from '../../../ui/notice.tsx'
import { useWords } from '../../../words/language.ts'
import type { ChosenPlace } from '../../drafts/index.ts'
import { CodeScanner } from '../scan/code-scanner.tsx'
import { findBuilding, findRoom, type KnownBuilding } from './known-places.ts'
import { useGrids } from './use-grids.ts'

/** The place of a matter from the code at the door: from what lies on the phone, or from the server. */
export function PlaceScan({ choose }: { readonly choose: (place: ChosenPlace) => void }) {
  const words = useWords().registry
  const { grids } = useGrids()
  const [isUnknown, setUnknown] = useState(false)
  const found = useCallback(
    (code: string) => {
      const kept = findKept(grids, code)
      if (kept) return choose(kept)
      askPublic(code).then(choose, () => setUnknown(true))
    },
    [grids, choose],
  )
  return (
    <>
      {isUnknown && <Notice tone="warning">{words.unknownCode}</Notice>}
      <CodeScanner found={found} />
    </>
  )
}

function findKept(grids: readonly OfflineRegistry[], code: string): ChosenPlace | undefined {
  const room = findRoom(grids, (one) => one.code === code)
  if (room) return placeOfBuilding(room.building, room.entrance.name)
  const place = findBuilding(
    grids,
    (one) => one.code === code || one.entrances.some((entrance) => entrance.code === code),
  )
  const entrance = place?.building.entrances.find((one) => one.code === code)
  return place && placeOfBuilding(place.building, entrance?.name ?? '')
}

export function placeOfBuilding(
  { name, address, gridCode, gridName, position }: KnownBuilding,
  entranceName: string,
): ChosenPlace {
  return placeOf({ names: [name, entranceName], address, areaCode: gridCode, path: gridName, position })
}

async function askPublic(code: string): Promise<ChosenPlace> {
  const place = await call(registry.getPublicPlace, { params: { code } })
  const { name, entranceName, areaName: path } = place
  return placeOf({ ...place, names: [name, entranceName ?? ''], path })
}

type Place = {
  readonly names: readonly string[]
  readonly address: string
  readonly areaCode: string
  readonly path: string
  readonly position: KnownBuilding['position']
}

function placeOf({ names, address, areaCode, path, position }: Place): ChosenPlace {
  const where = names.filter((part) => part !== '').join(' ')
  const input = { areaCode, address: address === '' ? where : `${address} ${where}` }
  return {
    input: position === null ? input : { ...input, point: { ...position, coordSys: 'wgs84' } },
    path,
  }
}
