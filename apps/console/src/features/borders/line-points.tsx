import { Button, Input, Space } from 'antd'
import { useState } from 'react'
import type { Spot } from '../areas/index.ts'
import { useSays } from './use-says.ts'

type Props = { readonly line: readonly Spot[]; readonly onLine: (line: readonly Spot[]) => void }

/** The points of a line, clicked on the map or typed for those who do not use a mouse. */
export function LinePoints({ line, onLine }: Props) {
  const says = useSays()
  const [typed, setTyped] = useState('')
  const spot = readSpot(typed)
  const add = () => {
    if (!spot) return
    onLine([...line, spot])
    setTyped('')
  }
  return (
    <div className="stack">
      <Space wrap>
        <span role="status">{says.points(line.length)}</span>
        <Button size="small" disabled={line.length === 0} onClick={() => onLine(line.slice(0, -1))}>
          {says.dropPoint}
        </Button>
        <Button size="small" disabled={line.length === 0} onClick={() => onLine([])}>
          {says.dropAll}
        </Button>
      </Space>
      <Space.Compact block>
        <Input
          aria-label={says.typedPoint}
          placeholder={`${says.typedPoint}（${says.typedHint}）`}
          value={typed}
          status={typed === '' || spot ? '' : 'error'}
          onChange={({ target }) => setTyped(target.value)}
          onPressEnter={add}
        />
        <Button disabled={!spot} onClick={add}>
          {says.addPoint}
        </Button>
      </Space.Compact>
      {typed !== '' && !spot && <p className="quiet">{says.typedWrong}</p>}
    </div>
  )
}

function readSpot(text: string): Spot | undefined {
  const match = /^\s*(\d{2,3}(?:\.\d+)?)\s*[,，\s]\s*(\d{1,2}(?:\.\d+)?)\s*$/.exec(text)
  return match ? { longitude: Number(match[1]), latitude: Number(match[2]) } : undefined
}
