import { type HotSpotView, lists, type TrendsView } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy } from 'react'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { BaseMap, gridsQuery } from '../areas/index.ts'
import type { Opened } from './trend-board.tsx'
import { useSays } from './use-says.ts'

const LazyMap = lazy(() => import('./hot-spot-map.tsx').then(({ HotSpotMap }) => ({ default: HotSpotMap })))

type Props = { readonly found: TrendsView; readonly onOpen: (opened: Opened) => void }

/** Where matters gather, as a table and on the map; the numbers are the same on both. */
export function HotSpots({ found, onOpen }: Props) {
  const says = useSays()
  const { hotSpots, looked, area, on } = found
  const open = (index: number) => {
    const spot = hotSpots[index]
    if (spot) onOpen({ title: `${index + 1} · ${nameOf(spot, says)}`, what: 'hotSpots', index })
  }
  return (
    <section className="panel stack" aria-label={says.spots}>
      <div className="panel-head">
        <h2>{says.spots}</h2>
        {hotSpots.length > 0 && (
          <ExportButton source={{ path: lists.exportHotSpots.path, filters: { areaCode: area.code, on } }} />
        )}
      </div>
      <p className="quiet">{says.spotsHint}</p>
      {hotSpots.length === 0 ? (
        <p>
          <strong>{says.noSpots}</strong> <span className="quiet">{says.noSpotsHint}</span>
        </p>
      ) : (
        <>
          <SpotMap areaCode={area.code} spots={hotSpots} onPick={open} />
          <SpotTable spots={hotSpots} onPick={open} />
        </>
      )}
      <details className="trend-method">
        <summary>{says.method}</summary>
        <p>{says.methodWords(looked.kinds, looked.level, looked.times)}</p>
      </details>
    </section>
  )
}

type Says = ReturnType<typeof useSays>
function nameOf({ category, communities }: HotSpotView, says: Says): string {
  return `${communities.map(({ name }) => name).join('、')} · ${category?.name ?? says.allKinds}`
}

type PickProps = { readonly spots: readonly HotSpotView[]; readonly onPick: (index: number) => void }

function SpotMap({ areaCode, spots, onPick }: PickProps & { readonly areaCode: string }) {
  const says = useSays()
  const grids = useQuery(gridsQuery(areaCode))
  if (grids.isError) return <ErrorNote error={grids.error} onRetry={() => void grids.refetch()} />
  const shapes = grids.data
  if (!shapes) return <div className="map-box map-wait" />
  return (
    <BaseMap>
      {(base) => (
        <LazyMap {...base} shapes={shapes} spots={spots} label={says.map} markLabel={says.mapMark} onPick={onPick} />
      )}
    </BaseMap>
  )
}

function SpotTable({ spots, onPick }: PickProps) {
  const says = useSays()
  return (
    <div className="trend-scroll trend-wide">
      <table className="figure-table">
        <thead>
          <tr>
            <th scope="col">{says.number}</th>
            <th scope="col">{says.where}</th>
            <th scope="col">{says.kind}</th>
            <th scope="col">{says.lately}</th>
            <th scope="col">{says.amount}</th>
            <th scope="col">{says.chance}</th>
            <th scope="col">{says.matters}</th>
          </tr>
        </thead>
        <tbody>
          {spots.map((spot, index) => (
            <tr key={`${spot.category?.id ?? ''} ${spot.longitude} ${spot.latitude}`}>
              <td>
                <span className="trend-number">{index + 1}</span>
              </td>
              <th scope="row">
                {spot.communities.map(({ name }) => name).join('、')}
                <div className="quiet">{says.around(spot.radiusMetres)}</div>
              </th>
              <td>{spot.category === null ? says.allKinds : spot.category.name || says.noKind}</td>
              <td>{says.lastDays(spot.days)}</td>
              <td>{says.amountWords(spot.cases, spot.expected)}</td>
              <td>{says.chanceWords(spot.p)}</td>
              <td>
                <Button
                  size="small"
                  aria-label={`${says.behind} ${index + 1} ${nameOf(spot, says)}`}
                  onClick={() => onPick(index)}
                >
                  {says.behind}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
