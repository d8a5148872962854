import { lists, type TrendsView } from '@ejia/contract'
import { Button } from 'antd'
import { ExportButton } from '../../ui/exporting/index.ts'
import type { Opened } from './trend-board.tsx'
import { useSays } from './use-says.ts'

type Props = { readonly found: TrendsView; readonly onOpen: (opened: Opened) => void }

/** In the order of places. */
export function Returning({
  found: {
    area: { code: areaCode },
    on,
    returning,
  },
  onOpen,
}: Props) {
  const says = useSays()
  return (
    <section className="panel stack" aria-label={says.returning}>
      <div className="panel-head">
        <h2>{says.returning}</h2>
        {returning.length > 0 && (
          <ExportButton source={{ path: lists.exportReturning.path, filters: { areaCode, on } }} />
        )}
      </div>
      <p className="quiet">{says.returningHint}</p>
      {returning.length === 0 && <p>{says.noReturning}</p>}
      <ul className="trend-list">
        {returning.map(({ category, area, weeks, cases }, index) => {
          const name = `${area.name} · ${category.name || says.noKind}`
          return (
            <li key={`${area.code} ${category.id}`}>
              <strong>{name}</strong> <span className="quiet">{says.returningWords(cases, weeks)}</span>{' '}
              <Button
                size="small"
                type="link"
                aria-label={`${says.behind} ${name}`}
                onClick={() => onOpen({ title: name, what: 'returning', index })}
              >
                {says.behind}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
