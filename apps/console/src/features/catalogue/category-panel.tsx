import { type CategorySetting, lists } from '@ejia/contract'
import { dispatch } from '@ejia/domain'
import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { useMayChange } from '../deadlines/index.ts'
import { CategoryDrawer } from './category-drawer.tsx'
import { CategoryTable } from './category-table.tsx'
import { blankContent } from './form-values.ts'
import { moveButtonId } from './move-buttons.tsx'
import { catalogueQuery } from './queries.ts'
import { useMoving } from './use-moving.ts'
import { useSays } from './use-says.ts'

/** Every kind of matter: found, looked at, changed, added, retired. */
export function CategoryPanel() {
  const says = useSays()
  const mayChange = useMayChange()
  const all = useQuery(catalogueQuery)
  const [sought, setSought] = useState('')
  const [open, setOpen] = useState<string>()
  const offered = (all.data ?? []).filter(({ content }) => !content.retired)
  const tiles = inOrder(offered).filter(({ id }) => id !== dispatch.notSureId)
  const move = useMoving(tiles)
  if (all.isError) return <ErrorNote error={all.error} onRetry={() => void all.refetch()} />
  if (!all.data) return <Loading rows={10} />
  const shown = inOrder(all.data).filter(({ content }) => dispatch.isFoundBy(content, sought.trim()))
  const others = tiles.map(({ content }) => content)
  const ids = tiles.map(({ id }) => id)
  const moveBy = (id: string, by: -1 | 1) =>
    move.mutate(
      { id, beforeId: ids[ids.indexOf(id) + (by === 1 ? 2 : -1)] },
      // The row was taken to its new place: whoever works by keyboard goes on from there.
      { onSettled: () => requestAnimationFrame(() => document.getElementById(moveButtonId(id, by))?.focus()) },
    )
  return (
    <section className="panel stack">
      <div className="panel-head">
        <p className="quiet">
          {says.offered(offered.length, dispatch.mostOffered)}
          {!mayChange && `　${says.readOnly}`}
        </p>
        <span className="row-actions">
          <ExportButton
            source={{
              path: lists.exportCategories.path,
              filters: sought.trim() === '' ? {} : { text: sought.trim() },
            }}
          />
          {mayChange && <Button onClick={() => setOpen('new')}>{says.add}</Button>}
        </span>
      </div>
      <Input.Search
        value={sought}
        onChange={(event) => setSought(event.target.value)}
        placeholder={says.search}
        aria-label={says.search}
        allowClear
        className="narrow"
      />
      {move.isError && <ErrorNote error={move.error} />}
      {shown.length === 0 ? (
        <EmptyNote title={says.none} />
      ) : (
        <CategoryTable
          rows={shown}
          mayChange={mayChange}
          onOpen={({ id }) => setOpen(id)}
          moving={mayChange && sought.trim() === '' ? { ids, busy: move.isPending, onMove: moveBy } : undefined}
        />
      )}
      {open !== undefined && (
        <CategoryDrawer
          key={open}
          setting={all.data.find(({ id }) => id === open)}
          blank={blankContent(others)}
          mayChange={mayChange}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}

/** As the tiles stand: "not sure" last, then those retired. */
function inOrder(all: readonly CategorySetting[]): CategorySetting[] {
  const offered = dispatch.listOffered(all.map((one) => ({ ...one, retired: one.content.retired })))
  return [...offered, ...all.filter(({ content }) => content.retired)]
}
