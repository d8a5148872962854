import type { TrendsView } from '@ejia/contract'
import { Button } from 'antd'
import type { Opened } from './trend-board.tsx'
import { useSays } from './use-says.ts'

type Props = { readonly found: TrendsView; readonly onOpen: (opened: Opened) => void }

/** In the order of places. */
export function Returning({ found: { returning }, onOpen }: Props) {
  const says = useSays()
  return (
    <section className="panel stack" aria-label={says.returning}>
      <h2>{says.returning}</h2>
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
