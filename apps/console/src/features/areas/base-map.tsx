import type { Settings } from '@ejia/contract'
import { type ReactNode, Suspense, useState } from 'react'
import { useSettings } from '../../api/session.ts'
import { useWords } from '../../words/language.ts'
import { type Bounds, drawableSources, type TileSource } from './map-data.ts'
import { MapFence } from './map-fence.tsx'

export type Base = { readonly source: TileSource | undefined; readonly fallback: Bounds | undefined }
type Props = { readonly children: (base: Base) => ReactNode }

/** A box for any map: on a plain sheet or on one of the configured base maps; what fails in it stays in it. */
export function BaseMap({ children }: Props) {
  const settings = useSettings()
  if (!settings) return <div className="map-box" />
  return <ChosenBase settings={settings}>{children}</ChosenBase>
}

const plain = 'plain'

function ChosenBase({ settings, children }: Props & { readonly settings: Settings }) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<string>()
  const sources = drawableSources(settings.tileSources)
  const base = chosen ?? sources[0]?.id ?? plain
  return (
    <div className="map-box">
      <MapFence message={t.incident.mapFailed}>
        <Suspense fallback={<div className="map-wait">{t.incident.mapLoading}</div>}>
          {children({ source: sources.find(({ id }) => id === base), fallback: settings.bounds ?? undefined })}
        </Suspense>
      </MapFence>
      {sources.length > 0 && (
        <fieldset className="map-bases">
          <legend className="visually-hidden">{t.incident.baseMap}</legend>
          {[...sources, { id: plain, name: t.incident.plainMap }].map(({ id, name }) => (
            <label key={id}>
              <input type="radio" name="base-map" checked={base === id} onChange={() => setChosen(id)} />
              {name}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}
