import type { BorderView } from '@ejia/contract'
import { Input } from 'antd'
import type { Editing } from './use-draft.ts'
import { useSays } from './use-says.ts'

type Props = {
  readonly view: BorderView
  readonly editing: Editing
  readonly chosen: string | undefined
  readonly onChoose: (code: string) => void
}

/** The grids in code order, to be chosen without the map and renamed. */
export function GridNames({ view, editing, chosen, onChoose }: Props) {
  const says = useSays()
  const { draft, edit } = editing
  const codes = draft.cells.map(({ code }) => code).toSorted()
  return (
    <ul className="border-grids" aria-label={says.grids(codes.length)}>
      {codes.map((code) => {
        const unit = view.grids.find((grid) => grid.code === code)?.unit
        const name = draft.names[code] ?? ''
        return (
          <li key={code} className={code === chosen ? 'border-grid chosen' : 'border-grid'}>
            <label>
              <input type="radio" name="border-grid" checked={code === chosen} onChange={() => onChoose(code)} />
              <span className="quiet">{code.slice(12)}</span>
            </label>
            <Input
              key={name}
              aria-label={says.gridName(code)}
              defaultValue={name}
              maxLength={80}
              onBlur={({ target }) => {
                const next = target.value.trim()
                if (next !== '' && next !== name) edit(({ names }) => ({ names: { ...names, [code]: next } }))
              }}
            />
            <span className="quiet">{unit?.name ?? says.noTeam}</span>
          </li>
        )
      })}
    </ul>
  )
}
