import type { BuildingSummary } from '@ejia/contract'
import { Checkbox } from 'antd'
import { useSays } from '../use-says.ts'

type Props = {
  readonly items: readonly BuildingSummary[]
  readonly shown: string | undefined
  readonly marked: readonly string[]
  readonly onShow: (id: string) => void
  readonly onMark: (id: string, isMarked: boolean) => void
}

/** One to look at, any number to print codes for. */
export function BuildingList({ items, shown, marked, onShow, onMark }: Props) {
  const says = useSays()
  return (
    <ul>
      {items.map(({ id, name, gridName, rooms, people }) => (
        <li key={id}>
          <Checkbox
            aria-label={says.choose(name)}
            checked={marked.includes(id)}
            onChange={(event) => onMark(id, event.target.checked)}
          />
          <button type="button" aria-current={id === shown} onClick={() => onShow(id)}>
            {name}
            <span className="quiet">
              {gridName} · {says.counts(rooms, people)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
