import { usePreferences } from '../../app/preferences.tsx'
import { AreaLists } from './area-lists.tsx'
import { PlaceSearch } from './place-search.tsx'
import type { ChoosePlace, Locator } from './use-locator.ts'

type PlaceFinderProps = {
  readonly locator: Locator
  readonly fromPhoto: { readonly longitude: number; readonly latitude: number } | undefined
  readonly choose: ChoosePlace
  readonly failed: (error: unknown) => void
}

/** Three ways to a place, none of which needs a map: where I am (or the photo was), a name, a list. */
export function PlaceFinder({ locator, fromPhoto, choose, failed }: PlaceFinderProps) {
  const { words } = usePreferences()
  const { state, border, here, settle } = locator
  return (
    <>
      {(state === 'denied' || state === 'outside') && (
        <p className="notice box" role="alert">
          {words.where[state]}
        </p>
      )}
      <button type="button" className="button" disabled={state === 'locating'} onClick={() => here()}>
        {state === 'locating' ? words.where.locating : words.where.here}
      </button>
      {fromPhoto && (
        <button type="button" className="button" onClick={() => void settle({ ...fromPhoto, coordSys: 'wgs84' })}>
          {words.where.fromPhoto}
        </button>
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
