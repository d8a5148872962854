import { lazy, Suspense, useState } from 'react'
import { useKeys } from '../../ui/use-keys.ts'
import { useWords } from '../../words/language.ts'
import type { ListItem, ListName } from '../incidents/index.ts'
import { type DeskSearch, filterOf, withMap } from './desk-search.ts'
import type { Selection } from './use-selection.ts'

const FilterPanel = lazy(() => import('./filter-panel.tsx').then(({ FilterPanel: panel }) => ({ default: panel })))
const ExportDialog = lazy(() => import('./export-dialog.tsx').then(({ ExportDialog: dialog }) => ({ default: dialog })))
const BulkBar = lazy(() => import('./bulk/bulk-bar.tsx').then(({ BulkBar: bar }) => ({ default: bar })))

type Props = {
  readonly name: ListName
  readonly search: DeskSearch
  readonly rows: readonly ListItem[]
  readonly selection: Selection
  readonly onSearch: (next: DeskSearch) => void
}

/** What list this is and what can be done with the whole of it. */
export function DeskHead({ name, search, rows, selection, onSearch }: Props) {
  const { t } = useWords()
  const [exporting, setExporting] = useState(false)
  const chosen = rows.filter(({ id }) => selection.ids.has(id))
  useKeys({ E: name === 'done' ? undefined : () => setExporting(true) })
  return (
    <header className="desk-head">
      <div className="desk-title">
        <h1 id="desk-title">{t.desk.queue[name]}</h1>
        <button
          type="button"
          className="button button-small"
          aria-pressed={search.map === true}
          aria-keyshortcuts="M"
          onClick={() => onSearch(withMap(search, !search.map))}
        >
          {search.map ? t.desk.mapHide : t.desk.map}
        </button>
        {name !== 'done' && (
          <button
            type="button"
            className="button button-small"
            onClick={() => setExporting(true)}
            aria-keyshortcuts="Shift+E"
          >
            {t.desk.exporting.title}
          </button>
        )}
      </div>
      {name === 'all' && (
        <Suspense fallback={null}>
          <FilterPanel
            filter={filterOf(search)}
            onChange={(filter) => onSearch({ ...filter, queue: 'all', ...(search.map ? { map: true } : {}) })}
          />
        </Suspense>
      )}
      {chosen.length > 0 && (
        <Suspense fallback={null}>
          <BulkBar rows={chosen} selection={selection} />
        </Suspense>
      )}
      {exporting && (
        <Suspense fallback={null}>
          <ExportDialog
            source={name === 'all' || name === 'done' ? { filter: filterOf(search) } : { filter: {}, queue: name }}
            onClose={() => setExporting(false)}
          />
        </Suspense>
      )}
    </header>
  )
}
