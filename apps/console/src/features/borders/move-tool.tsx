import { areas, borders as rules } from '@ejia/domain'
import { Button, Segmented, Space } from 'antd'
import { useState } from 'react'
import { cornersOf, spotOfKey } from './corners-of.ts'
import type { Editing } from './use-draft.ts'
import { useSays } from './use-says.ts'

type Props = {
  readonly editing: Editing
  readonly chosen: string | undefined
  readonly corner: string | undefined
  readonly onCorner: (key: string | undefined) => void
}

/** Moves, adds and takes out corners, by the map or by this list and the four directions. */
export function MoveTool({ editing, chosen, corner, onCorner }: Props) {
  const says = useSays()
  const [step, setStep] = useState(5)
  const { draft, edit } = editing
  const corners = cornersOf(draft.cells, { code: chosen, chosen: corner }).filter(({ isOuter }) => !isOuter)
  const move = (east: number, north: number) => {
    if (corner === undefined) return
    const from = spotOfKey(corner)
    const to = shifted(from, { east: east * step, north: north * step })
    if (edit(({ cells }) => ({ cells: rules.moveCorner(cells, { from, to }) }))) onCorner(rules.keyOf(to))
  }
  return (
    <div className="stack">
      <div className="corner-list" role="listbox" aria-label={says.corners}>
        {corners.map(({ key, spot, isChosen }, at) => (
          <button
            type="button"
            role="option"
            key={key}
            aria-selected={isChosen}
            className={isChosen ? 'corner-chosen' : ''}
            onClick={() => onCorner(isChosen ? undefined : key)}
          >
            <span>{says.corner(at + 1)}</span>
            <span className="quiet">
              {spot.longitude.toFixed(6)}, {spot.latitude.toFixed(6)}
            </span>
          </button>
        ))}
      </div>
      {corner !== undefined && (
        <fieldset className="stack">
          <legend>{says.chosenCorner}</legend>
          <Segmented
            aria-label={says.step}
            value={step}
            onChange={setStep}
            options={[1, 5, 20].map((metres) => ({ value: metres, label: says.metres(metres) }))}
          />
          <Space wrap>
            <Button onClick={() => move(0, 1)}>{says.north}</Button>
            <Button onClick={() => move(0, -1)}>{says.south}</Button>
            <Button onClick={() => move(-1, 0)}>{says.west}</Button>
            <Button onClick={() => move(1, 0)}>{says.east}</Button>
          </Space>
          <Space wrap>
            <Button onClick={() => bend(draft.cells, { corner, edit, onCorner })}>{says.bend}</Button>
            <Button
              onClick={() => {
                if (edit(({ cells }) => ({ cells: rules.removeCorner(cells, spotOfKey(corner)) }))) onCorner(undefined)
              }}
            >
              {says.takeOut}
            </Button>
          </Space>
        </fieldset>
      )}
    </div>
  )
}

function shifted([x, y]: rules.Spot, metres: { readonly east: number; readonly north: number }): rules.Spot {
  const perLongitude = areas.metresPerLongitude(y / 1e7)
  return [
    x + Math.round((metres.east / perLongitude) * 1e7),
    y + Math.round((metres.north / areas.metresPerDegree) * 1e7),
  ]
}

type Bending = {
  readonly corner: string
  readonly edit: Editing['edit']
  readonly onCorner: (key: string) => void
}

/** In the middle of a border that begins at the corner and is not the community's. */
function bend(cells: readonly rules.Cell[], { corner, edit, onCorner }: Bending): void {
  const outer = new Set(rules.outerPieces(cells).map(([from, to]) => `${rules.keyOf(from)} ${rules.keyOf(to)}`))
  const piece = cells
    .flatMap(({ loops }) => loops.flatMap(rules.piecesOf))
    .find(([from, to]) => rules.keyOf(from) === corner && !outer.has(`${rules.keyOf(from)} ${rules.keyOf(to)}`))
  if (!piece) return
  const [[ax, ay], [bx, by]] = piece
  const at: rules.Spot = [Math.round((ax + bx) / 2), Math.round((ay + by) / 2)]
  if (edit((draft) => ({ cells: rules.addCorner(draft.cells, { piece, at }) }))) onCorner(rules.keyOf(at))
}
