import type { Map as MapView } from 'maplibre-gl'
import { type Spot, spotOn } from '../areas/index.ts'

/** A corner of a border as the map and the list show it. */
export type Corner = {
  readonly key: string
  readonly spot: Spot
  readonly isOuter: boolean
  readonly isChosen: boolean
}

type Marks = {
  readonly corners: readonly Corner[]
  readonly line: readonly Spot[]
  readonly coordSys: Parameters<typeof spotOn>[1]
}

/** Corners that can be moved, and the line that is being drawn. */
export function marksOf({ corners, line, coordSys }: Marks) {
  const way = line.map((spot) => spotOn(spot, coordSys))
  return {
    type: 'FeatureCollection' as const,
    features: [
      ...corners.map(({ key, spot, isOuter, isChosen }) => ({
        type: 'Feature' as const,
        properties: { key, kind: isChosen ? 'chosen' : isOuter ? 'outer' : 'corner' },
        geometry: { type: 'Point' as const, coordinates: spotOn(spot, coordSys) },
      })),
      ...way.map((at) => ({
        type: 'Feature' as const,
        properties: { kind: 'line' },
        geometry: { type: 'Point' as const, coordinates: at },
      })),
      ...(way.length > 1
        ? [
            {
              type: 'Feature' as const,
              properties: { kind: 'line' },
              geometry: { type: 'LineString' as const, coordinates: way },
            },
          ]
        : []),
    ],
  }
}

export function addMarks(map: MapView): void {
  map.addSource('border-marks', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
  map.addLayer({
    id: 'border-chosen',
    type: 'fill',
    source: 'grids',
    filter: ['==', ['get', 'code'], ''],
    paint: { 'fill-color': '#d46b08', 'fill-opacity': 0.22 },
  })
  map.addLayer({
    id: 'border-line',
    type: 'line',
    source: 'border-marks',
    filter: ['==', ['geometry-type'], 'LineString'],
    paint: { 'line-color': '#6b35c4', 'line-width': 2.5, 'line-dasharray': [2, 1] },
  })
  map.addLayer({
    id: 'border-points',
    type: 'circle',
    source: 'border-marks',
    filter: ['all', ['==', ['geometry-type'], 'Point'], ['==', ['get', 'kind'], 'line']],
    paint: { 'circle-radius': 4, 'circle-color': '#6b35c4' },
  })
  map.addLayer({
    id: 'border-corners',
    type: 'circle',
    source: 'border-marks',
    filter: ['in', ['get', 'kind'], ['literal', ['corner', 'outer', 'chosen']]],
    paint: {
      'circle-radius': ['match', ['get', 'kind'], 'chosen', 8, 'outer', 3, 6],
      'circle-color': ['match', ['get', 'kind'], 'chosen', '#d46b08', 'outer', '#8c96a3', '#ffffff'],
      'circle-stroke-color': ['match', ['get', 'kind'], 'outer', '#8c96a3', '#0958d9'],
      'circle-stroke-width': 2,
    },
  })
}
