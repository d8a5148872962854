import { areas, type Located, type PlaceInput, type Point } from '@ejia/contract'
import { useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { call } from '../../lib/api.ts'
import { locate } from '../../lib/locate.ts'

export type ChoosePlace = (place: PlaceInput, name: string) => void

type Told = { readonly choose: ChoosePlace; readonly failed: (error: unknown) => void }

/** Where a point lies: inside, where it is chosen at once; on a border, where one is asked; or outside the city. */
export function useLocator({ choose, failed }: Told) {
  const { words } = usePreferences()
  const [state, setState] = useState<'idle' | 'locating' | 'denied' | 'outside'>('idle')
  const [border, setBorder] = useState<{ readonly point: Point; readonly located: Located }>()

  async function settle(point: Point, found: ChoosePlace = choose) {
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
        const address = located.address ?? ''
        found({ point, address }, `${withoutAreas(address, grid.communityName)} ${grid.path}${near}`.trim())
      }
    } catch (error) {
      setState('idle')
      failed(error)
    }
  }

  function here(found: ChoosePlace = choose) {
    setState('locating')
    void locate().then(
      (point) => settle(point, found),
      () => setState('denied'),
    )
  }

  return { state, border, settle, here }
}

/** What the path of the grid says anyway is left out of the address that stands before it. */
function withoutAreas(address: string, communityName: string): string {
  const at = address.indexOf(communityName)
  return at < 0 ? address : address.slice(at + communityName.length)
}

export type Locator = ReturnType<typeof useLocator>
