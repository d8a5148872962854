import { areas, type Located, type PlaceInput, type Point } from '@ejia/contract'
import { useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { call } from '../../lib/api.ts'
import { locate } from '../../lib/locate.ts'
import { AreaLists } from './area-lists.tsx'
import { PlaceSearch } from './place-search.tsx'

export type ChoosePlace = (place: PlaceInput, name: string) => void

type PlaceFinderProps = {
  readonly fromPhoto: { readonly longitude: number; readonly latitude: number } | undefined
  readonly choose: ChoosePlace
  readonly failed: (error: unknown) => void
}

type State = 'idle' | 'locating' | 'denied' | 'outside'

/** Three ways to a place, none of which needs a map: where I am (or the photo was), a name, a list. */
export function PlaceFinder({ fromPhoto, choose, failed }: PlaceFinderProps) {
  const { words } = usePreferences()
  const [state, setState] = useState<State>('idle')
  const [border, setBorder] = useState<{ readonly point: Point; readonly located: Located }>()

  async function settle(point: Point) {
    setState('locating')
    try {
      const { accuracyMetres, ...where } = point
      const located = await call(areas.locate, {
        query: { ...where, ...(accuracyMetres === undefined ? {} : { accuracyMetres }) },
      })
      const [grid] = located.grids
      setState(located.kind === 'outside' ? 'outside' : 'idle')
      setBorder(located.kind === 'border' ? { point, located } : undefined)
      if (located.kind === 'inside' && grid) {
        const near =
          point.accuracyMetres === undefined ? '' : `（${words.where.accuracy(Math.round(point.accuracyMetres))}）`
        choose({ point, address: located.address ?? '' }, `${located.address ?? ''} ${grid.path}${near}`.trim())
      }
    } catch (error) {
      setState('idle')
      failed(error)
    }
  }

  function here() {
    setState('locating')
    void locate().then(settle, () => setState('denied'))
  }

  return (
    <>
      <button type="button" className="button" disabled={state === 'locating'} onClick={here}>
        {state === 'locating' ? words.where.locating : words.where.here}
      </button>
      {fromPhoto && (
        <button type="button" className="button" onClick={() => void settle({ ...fromPhoto, coordSys: 'wgs84' })}>
          {words.where.fromPhoto}
        </button>
      )}
      {(state === 'denied' || state === 'outside') && (
        <p className="notice box" role="alert">
          {words.where[state]}
        </p>
      )}
      {border && (
        <fieldset className="card">
          <legend>{words.where.border}</legend>
          {border.located.grids.map((grid) => (
            <button
              key={grid.code}
              type="button"
              className="button plain"
              onClick={() =>
                choose({ point: border.point, areaCode: grid.code, address: border.located.address ?? '' }, grid.path)
              }
            >
              {grid.path}
            </button>
          ))}
        </fieldset>
      )}
      <PlaceSearch choose={choose} failed={failed} />
      <AreaLists choose={choose} failed={failed} />
    </>
  )
}
