import type { areas as calls, Located, Point, ReplyOf } from '@ejia/contract'
import { areas } from '@ejia/domain'

type Shapes = ReplyOf<(typeof calls)['listGridShapes']>

/** Without signal: where a point lies among the borders that the phone has kept. Null where they do not say. */
export function locateHere(point: Point, kept: readonly Shapes[]): Located | null {
  const features = kept.flatMap((shapes) => shapes.features)
  if (features.length === 0) return null
  const index = areas.buildGridIndex(features.map(({ properties: { code }, geometry }) => ({ code, geometry })))
  const position = areas.toWgs84({ position: [point.longitude, point.latitude], coordSys: point.coordSys })
  const { answer, others } = index.locate(position, Math.min(point.accuracyMetres ?? 0, 500))
  if (answer.kind === 'outside') return null
  const named = (code: string): Located['grids'][number] => {
    const found = features.find(({ properties }) => properties.code === code)?.properties
    const communityName = found?.communityName ?? ''
    const name = found?.name ?? code
    return { code, name, communityCode: code.slice(0, 12), communityName, path: `${communityName} · ${name}` }
  }
  return {
    kind: answer.kind,
    position: { longitude: position[0], latitude: position[1] },
    address: null,
    grids: (answer.kind === 'inside' ? [answer.grid] : answer.grids).map(named),
    nearestMetres: null,
    others: others.map(({ grid }) => named(grid)),
  }
}
