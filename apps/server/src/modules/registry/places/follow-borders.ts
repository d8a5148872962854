import type { Transaction } from '../../../platform/index.ts'
import { raiseGrids } from '../store/changes.ts'
import { listBuildingsBelow, movePeople, moveToGrids, type StoredBuilding } from '../store/moves.ts'

type Placed = Pick<StoredBuilding, 'gridCode' | 'longitude' | 'latitude'>

/** Buildings and those who live in them come to belong to the grid they lie in now; phones read both grids again. */
export async function followBorders(
  tx: Transaction,
  { communityCode, gridAt }: { readonly communityCode: string; readonly gridAt: (placed: Placed) => string },
): Promise<void> {
  const buildings = await listBuildingsBelow(tx, communityCode)
  const moved = buildings
    .map((building) => ({ id: building.id, from: building.gridCode, to: gridAt(building) }))
    .filter(({ from, to }) => from !== to)
  await moveToGrids(tx, moved)
  const nowhere = { longitude: null, latitude: null }
  await movePeople(tx, communityCode, (gridCode) => gridAt({ gridCode, ...nowhere }))
  await raiseGrids(
    tx,
    moved.flatMap(({ from, to }) => [from, to]),
  )
}
