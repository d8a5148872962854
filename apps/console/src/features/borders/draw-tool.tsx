import { borders as rules } from '@ejia/domain'
import { Button } from 'antd'
import { fromPlace } from './corners-of.ts'
import type { ToolProps } from './cut-tool.tsx'
import { nextCode } from './draft.ts'
import { LinePoints } from './line-points.tsx'
import { useSays } from './use-says.ts'

/** A new grid on ground of the others. */
export function DrawTool({ editing, firstNew, line, onLine, onChoose }: ToolProps) {
  const says = useSays()
  const code = nextCode(editing.draft, firstNew)
  const draw = () => {
    const done = editing.edit(({ cells, names }) => ({
      cells: rules.drawCell(cells, { code, corners: line.map(fromPlace) }),
      names: { ...names, [code]: says.newName(code) },
    }))
    if (!done) return
    onLine([])
    onChoose(code)
  }
  return (
    <div className="stack">
      <LinePoints line={line} onLine={onLine} />
      <Button type="primary" disabled={line.length < 3} onClick={draw}>
        {says.drawNow}
      </Button>
    </div>
  )
}
