import { borders as rules } from '@ejia/domain'
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { Spot } from '../areas/index.ts'
import { fromPlace } from './corners-of.ts'
import { nextCode } from './draft.ts'
import { LinePoints } from './line-points.tsx'
import type { Editing } from './use-draft.ts'
import { useSays } from './use-says.ts'

export type ToolProps = {
  readonly editing: Editing
  readonly chosen: string | undefined
  readonly onChoose: (code: string | undefined) => void
  /** The code of the first grid that would be new. */
  readonly firstNew: string
  readonly line: readonly Spot[]
  readonly onLine: (line: readonly Spot[]) => void
}

/** Cuts the chosen grid along a line; the smaller piece becomes a grid or goes to a neighbour. */
export function CutTool({ editing, chosen, firstNew, line, onLine }: ToolProps) {
  const says = useSays()
  const { draft, edit } = editing
  const fresh = nextCode(draft, firstNew)
  const [taker, setTaker] = useState<string>()
  const neighbours = chosen === undefined ? [] : rules.listNeighbours(draft.cells, chosen)
  const toCode = taker !== undefined && neighbours.includes(taker) ? taker : fresh
  const cut = () => {
    const done = edit(({ cells, names }) => ({
      cells: rules.cutCell(cells, { code: chosen ?? '', line: line.map(fromPlace), toCode }),
      names: { ...names, ...(toCode === fresh ? { [fresh]: says.newName(fresh) } : {}) },
    }))
    if (done) onLine([])
  }
  if (chosen === undefined) return <p>{says.gridMissing}</p>
  return (
    <div className="stack">
      <LinePoints line={line} onLine={onLine} />
      <div>
        <span>{says.pieceTo}</span>
        <Select
          aria-label={says.pieceTo}
          className="wide"
          value={toCode}
          onChange={setTaker}
          options={[
            { value: fresh, label: says.newGrid(fresh) },
            ...neighbours.map((code) => ({ value: code, label: says.giveTo(draft.names[code] ?? code) })),
          ]}
        />
      </div>
      <Button type="primary" disabled={line.length < 2} onClick={cut}>
        {says.cutNow}
      </Button>
    </div>
  )
}
