import { CallRefused } from '@ejia/client'
import type { Located, Point } from '@ejia/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { fixPosition, type PositionFailure } from '../../device/position.ts'
import { shapesBelow } from './area-queries.ts'
import { locateHere } from './locate-here.ts'
import { locatePoint } from './place-queries.ts'

/** What is known of a point: nothing yet, why there is none, or where it lies (null: could not be asked). */
export type Fix =
  | { readonly kind: 'none' }
  | { readonly kind: 'fixing' }
  | { readonly kind: 'failed'; readonly failure: PositionFailure }
  | { readonly kind: 'found'; readonly point: Point; readonly located: Located | null }

export function usePositionFix() {
  const client = useQueryClient()
  const [fix, setFix] = useState<Fix>({ kind: 'none' })

  const look = useCallback(
    async (point: Point): Promise<Fix> => {
      setFix({ kind: 'fixing' })
      const found: Fix = { kind: 'found', point, located: await located(point, client) }
      setFix(found)
      return found
    },
    [client],
  )

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
async function located(point: Point, client: QueryClient): Promise<Located | null> {
  try {
    return await locatePoint(point)
  } catch (error) {
    if (!(error instanceof CallRefused)) return locateHere(point, keptShapes(client))
    if (error.problem.code !== 'place.outside') return null
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

function keptShapes(client: QueryClient) {
  const { queryKey } = shapesBelow('')
  return client
    .getQueriesData<Parameters<typeof locateHere>[1][number]>({ queryKey: queryKey.slice(0, 1) })
    .flatMap(([, shapes]) => shapes ?? [])
}
