import { borders as rules } from '@ejia/domain'
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { ToolProps } from './cut-tool.tsx'
import { useSays } from './use-says.ts'

/** The chosen grid goes into a neighbour, whose code and name go on. */
export function JoinTool({ editing, chosen, onChoose }: ToolProps) {
  const says = useSays()
  const { draft, edit } = editing
  const [wanted, setWanted] = useState<string>()
  if (chosen === undefined) return <p>{says.gridMissing}</p>
  const neighbours = rules.listNeighbours(draft.cells, chosen)
  if (neighbours.length === 0) return <p>{says.noNeighbours}</p>
  const into = wanted !== undefined && neighbours.includes(wanted) ? wanted : undefined
  const nameOf = (code: string) => draft.names[code] ?? code
  const join = () => {
    if (into === undefined) return
    if (edit(({ cells }) => ({ cells: rules.joinCells(cells, { code: into, gone: chosen }) }))) onChoose(into)
  }
  return (
    <div className="stack">
      <Select
        aria-label={says.joinWith}
        className="wide"
        placeholder={says.joinWith}
        value={into ?? null}
        onChange={(code) => setWanted(code ?? undefined)}
        options={neighbours.map((code) => ({ value: code, label: nameOf(code) }))}
      />
      {into !== undefined && <p>{says.joinInto(nameOf(chosen), nameOf(into))}</p>}
      <Button type="primary" disabled={into === undefined} onClick={join}>
        {says.joinNow}
      </Button>
    </div>
  )
}
