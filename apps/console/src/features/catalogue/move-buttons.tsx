import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useSays } from './use-says.ts'

export type Moving = {
  /** Those on offer in the order of the tiles, without "not sure". */
  readonly ids: readonly string[]
  readonly busy: boolean
  readonly onMove: (id: string, by: -1 | 1) => void
}

type Props = Moving & { readonly id: string; readonly name: string }

export function moveButtonId(id: string, by: -1 | 1): string {
  return `category-${by === 1 ? 'down' : 'up'}-${id}`
}

/** One place up or down; what has no place of its own has no buttons. */
export function MoveButtons({ ids, busy, onMove, id, name }: Props) {
  const says = useSays()
  const at = ids.indexOf(id)
  if (at === -1) return null
  return (
    <>
      <Button
        size="small"
        type="text"
        icon={<ArrowUpOutlined />}
        id={moveButtonId(id, -1)}
        aria-label={says.moveUp(name)}
        title={says.moveUp(name)}
        disabled={at === 0}
        onClick={() => !busy && onMove(id, -1)}
      />
      <Button
        size="small"
        type="text"
        icon={<ArrowDownOutlined />}
        id={moveButtonId(id, 1)}
        aria-label={says.moveDown(name)}
        title={says.moveDown(name)}
        disabled={at === ids.length - 1}
        onClick={() => !busy && onMove(id, 1)}
      />
    </>
  )
}
