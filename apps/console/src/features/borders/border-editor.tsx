import type { BorderView } from '@ejia/contract'
import { borders as rules } from '@ejia/domain'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Popconfirm, Radio, Space } from 'antd'
import { useMemo, useState } from 'react'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/language.ts'
import type { Spot } from '../areas/index.ts'
import type { Pick } from './border-canvas.tsx'
import { BorderMap } from './border-map.tsx'
import { ChangeHistory } from './change-history.tsx'
import { cornersOf, fromPlace, spotOfKey } from './corners-of.ts'
import { CutTool } from './cut-tool.tsx'
import { gridsOf } from './draft.ts'
import { DrawTool } from './draw-tool.tsx'
import { GridNames } from './grid-names.tsx'
import { ImportFile } from './import-file.tsx'
import { JoinTool } from './join-tool.tsx'
import { MoveTool } from './move-tool.tsx'
import { bordersQuery } from './queries.ts'
import { SubmitChange } from './submit-change.tsx'
import { type Editing, useDraft } from './use-draft.ts'
import { useSays } from './use-says.ts'

export function BorderEditor({ communityCode }: { readonly communityCode: string }) {
  const view = useQuery(bordersQuery(communityCode))
  if (view.isError) return <ErrorNote error={view.error} onRetry={() => void view.refetch()} />
  if (!view.data) return <Loading />
  return <Editor key={view.data.version} view={view.data} />
}

const tools = ['cut', 'join', 'move', 'draw'] as const
type Tool = (typeof tools)[number]
const noLine: readonly Spot[] = []

function Editor({ view }: { readonly view: BorderView }) {
  const says = useSays()
  const editing = useDraft(view.community.code, view)
  const [tool, setTool] = useState<Tool>(view.grids.length === 0 ? 'draw' : 'cut')
  const [chosen, setChosen] = useState<string>()
  const [corner, setCorner] = useState<string>()
  const [line, setLine] = useState(noLine)
  const { draft, edit } = editing
  const shapes = useMemo(() => shapesOf(draft), [draft])
  const corners = useMemo(
    () => (tool === 'move' ? cornersOf(draft.cells, { code: undefined, chosen: corner }) : []),
    [tool, draft, corner],
  )
  const exists = draft.cells.some(({ code }) => code === chosen) ? chosen : undefined

  function pick({ spot, corner: near, grid }: Pick) {
    if (tool === 'move') pickCorner(fromPlace(spot), near, grid)
    else if (tool === 'join' || (tool === 'cut' && exists === undefined)) setChosen(grid)
    else setLine([...line, spot])
  }

  function pickCorner(to: rules.Spot, near: string | undefined, grid: string | undefined) {
    if (near !== undefined) setCorner(near === corner ? undefined : near)
    else if (corner === undefined) setChosen(grid)
    else if (edit(({ cells }) => ({ cells: rules.moveCorner(cells, { from: spotOfKey(corner), to }) })))
      setCorner(rules.keyOf(to))
  }

  const own = { editing, chosen: exists, onChoose: setChosen, firstNew: view.nextCode, line, onLine: setLine }
  return (
    <div className="border-page">
      <div className="border-editor">
        <BorderMap
          shapes={shapes}
          chosen={exists}
          corners={corners}
          line={line}
          label={says.mapOf(view.community.name)}
          onPick={pick}
        />
        <section className="panel border-tools" aria-label={says.toolsLabel}>
          <Radio.Group
            optionType="button"
            buttonStyle="solid"
            aria-label={says.toolsLabel}
            value={tool}
            onChange={({ target }) => {
              setTool(tools.find((one) => one === target.value) ?? 'cut')
              setLine(noLine)
              setCorner(undefined)
            }}
            options={tools.map((one) => ({ value: one, label: says.tools[one] }))}
          />
          <p className="quiet">
            {view.grids.length === 0 && draft.cells.length === 0 ? says.noGrids : says.toolHints[tool]}
          </p>
          {editing.refused !== undefined && <Alert type="warning" showIcon role="alert" title={editing.refused} />}
          {tool === 'cut' && <CutTool {...own} />}
          {tool === 'join' && <JoinTool {...own} />}
          {tool === 'move' && <MoveTool editing={editing} chosen={exists} corner={corner} onCorner={setCorner} />}
          {tool === 'draw' && <DrawTool {...own} />}
          <Steps editing={editing} />
          <ImportFile communityCode={view.community.code} onRead={editing.replace} />
          <GridNames view={view} editing={editing} chosen={exists} onChoose={setChosen} />
        </section>
      </div>
      <SubmitChange
        key={editing.steps}
        view={view}
        grids={gridsOf(draft)}
        source={draft.source}
        steps={editing.steps}
      />
      <ChangeHistory view={view} onRestore={editing.replace} />
    </div>
  )
}

function Steps({ editing }: { readonly editing: Editing }) {
  const says = useSays()
  const { t } = useWords()
  const { steps, undo, redo, discard, wasKept } = editing
  return (
    <div className="stack">
      <span role="status">{wasKept ? says.kept : steps === 0 ? says.unchanged : says.steps(steps)}</span>
      <Space wrap>
        <Button size="small" disabled={!undo} onClick={undo}>
          {says.undo}
        </Button>
        <Button size="small" disabled={!redo} onClick={redo}>
          {says.redo}
        </Button>
        <Popconfirm
          title={says.discardSure}
          okText={says.discard}
          cancelText={t.state.cancel}
          onConfirm={discard}
          disabled={steps === 0}
        >
          <Button size="small" disabled={steps === 0}>
            {says.discard}
          </Button>
        </Popconfirm>
      </Space>
    </div>
  )
}

function shapesOf(draft: Editing['draft']) {
  return {
    type: 'FeatureCollection' as const,
    features: gridsOf(draft).map(({ code, name, geometry }) => ({
      type: 'Feature' as const,
      properties: { code, name, communityName: '' },
      geometry,
    })),
  }
}
