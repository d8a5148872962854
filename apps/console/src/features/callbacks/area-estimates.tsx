import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { toWallClock } from '../../time/instants.ts'
import { EstimatePanel } from './estimate-panel.tsx'
import { drawQuery, drawsQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = { readonly areaCode: string; readonly month: string }

/** What reporters of exactly this area said when they were called, of the samples drawn in the month. */
export function AreaEstimates({ areaCode, month }: Props) {
  const says = useSays()
  const draws = useQuery(drawsQuery).data ?? []
  const here = draws.filter(
    ({ area, drawnAt }) => area.code === areaCode && toWallClock(drawnAt, 'day').startsWith(month),
  )
  const found = useQueries({ queries: here.map(({ id }) => drawQuery(id)) })
  return found.flatMap(({ data }) =>
    data === undefined
      ? []
      : [
          <div key={data.draw.id} className="stack">
            <EstimatePanel estimate={data.estimate} />
            <Link to="/callbacks" search={{ draw: data.draw.id }}>
              {says.title} · {says.sizeWords(data.draw.size, data.draw.population)}
            </Link>
          </div>,
        ],
  )
}
