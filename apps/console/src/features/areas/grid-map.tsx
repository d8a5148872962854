import { Segmented } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useSettings } from '../../api/session.ts'
import { useWords } from '../../words/language.ts'
import { drawableSources, type GridShapes, type Spot } from './map-data.ts'
import { MapFence } from './map-fence.tsx'

const LazyCanvas = lazy(() => import('./map-canvas.tsx').then(({ MapCanvas }) => ({ default: MapCanvas })))

type Props = {
  readonly shapes: GridShapes
  readonly spot?: Spot | undefined
  readonly onPick?: (spot: Spot) => void
  readonly label: string
}

/** Grids and a place, on a plain sheet or on one of the configured base maps. Loaded when it is first needed. */
export function GridMap({ shapes, spot, onPick, label }: Props) {
  const { t } = useWords()
  const settings = useSettings()
  const [chosen, setChosen] = useState<string>()
  if (!settings) return <div className="map-box" />
  const sources = drawableSources(settings.tileSources)
  const plain = 'plain'
  const base = chosen ?? sources[0]?.id ?? plain
  return (
    <div className="map-box">
      <MapFence message={t.incident.mapFailed}>
        <Suspense fallback={<div className="map-wait">{t.incident.mapLoading}</div>}>
          <LazyCanvas
            shapes={shapes}
            source={sources.find(({ id }) => id === base)}
            spot={spot}
            fallback={settings.bounds ?? undefined}
            onPick={onPick}
            label={label}
          />
        </Suspense>
      </MapFence>
      {sources.length > 0 && (
        <Segmented
          className="map-bases"
          aria-label={t.incident.baseMap}
          value={base}
          onChange={setChosen}
          options={[
            ...sources.map(({ id, name }) => ({ value: id, label: name })),
            { value: plain, label: t.incident.plainMap },
          ]}
        />
      )}
    </div>
  )
}
