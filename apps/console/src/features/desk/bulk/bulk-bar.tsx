import { useState } from 'react'
import { useWords } from '../../../words/language.ts'
import type { ListItem } from '../../incidents/index.ts'
import { ExportDialog } from '../export-dialog.tsx'
import type { Selection } from '../use-selection.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { type BulkCommand, bulkCommands } from './bulk-facts.ts'

type Props = { readonly rows: readonly ListItem[]; readonly selection: Pick<Selection, 'ids' | 'clear'> }

/** What can be done to all that are selected. */
export function BulkBar({ rows, selection }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState<BulkCommand | 'export'>()
  // A command takes its rows along: the list below changes while it works.
  const [taken, setTaken] = useState(rows)
  const begin = (next: BulkCommand | 'export') => {
    setTaken(rows)
    setOpen(next)
  }
  return (
    <div className="bulk-bar" role="toolbar" aria-label={t.desk.selected(rows.length)}>
      <span>{t.desk.selected(rows.length)}</span>
      {bulkCommands
        .filter((name) => name !== 'merge' || rows.length > 1)
        .map((name) => (
          <button key={name} type="button" className="button button-small" onClick={() => begin(name)}>
            {t.desk.bulk[name]}
          </button>
        ))}
      <button type="button" className="button button-small" onClick={() => begin('export')}>
        {t.desk.bulk.export}
      </button>
      <button type="button" className="link-button" onClick={selection.clear}>
        {t.desk.clearSelection}
      </button>
      {open === 'export' && (
        <ExportDialog source={{ filter: {}, ids: taken.map(({ id }) => id) }} onClose={() => setOpen(undefined)} />
      )}
      {open !== undefined && open !== 'export' && (
        <BulkDialog
          name={open}
          rows={taken}
          onClose={(done) => {
            setOpen(undefined)
            if (done) selection.clear()
          }}
        />
      )}
    </div>
  )
}
