import { CallRefused } from '@ejia/client'
import type { Located, Point } from '@ejia/contract'
import { useCallback, useState } from 'react'
import { fixPosition, type PositionFailure } from '../../device/position.ts'
import { locatePoint } from './place-queries.ts'

/** What is known of a point: nothing yet, why there is none, or where it lies (null: could not be asked). */
export type Fix =
  | { readonly kind: 'none' }
  | { readonly kind: 'fixing' }
  | { readonly kind: 'failed'; readonly failure: PositionFailure }
  | { readonly kind: 'found'; readonly point: Point; readonly located: Located | null }

export function usePositionFix() {
  const [fix, setFix] = useState<Fix>({ kind: 'none' })

  const look = useCallback(async (point: Point): Promise<Fix> => {
    setFix({ kind: 'fixing' })
    const found: Fix = { kind: 'found', point, located: await located(point) }
    setFix(found)
    return found
  }, [])

  const start = useCallback(async (): Promise<Fix> => {
    setFix({ kind: 'fixing' })
    const result = await fixPosition()
    if ('point' in result) return look(result.point)
    const failed: Fix = { kind: 'failed', failure: result.failure }
    setFix(failed)
    return failed
  }, [look])

  const forget = useCallback(() => setFix({ kind: 'none' }), [])

  return { fix, start, look, forget }
}

/** Somewhere that cannot be on the map at all is outside too. */
async function located(point: Point): Promise<Located | null> {
  try {
    return await locatePoint(point)
  } catch (error) {
    if (!(error instanceof CallRefused) || error.problem.code !== 'place.outside') return null
    const { longitude, latitude } = point
    return {
      kind: 'outside',
      position: { longitude, latitude },
      address: null,
      grids: [],
      nearestMetres: null,
      others: [],
    }
  }
}
