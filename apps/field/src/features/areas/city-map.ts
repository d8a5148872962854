import type { areas as areaCalls, ReplyOf, Settings } from '@ejia/contract'
import { areas } from '@ejia/domain'
import type { FeatureCollection, Position } from 'geojson'
import {
  AttributionControl,
  GeoJSONSource,
  Map as MapLibreMap,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'

setWorkerUrl(workerUrl)

type Tiles = Settings['tileSources'][number]
type Degrees = { readonly longitude: number; readonly latitude: number }
export type GridShapes = ReplyOf<(typeof areaCalls)['listGridShapes']>

export type CityMap = {
  readonly map: MapLibreMap
  readonly centre: () => Degrees
  readonly showGrids: (shapes: GridShapes) => void
}

type CityMapOptions = {
  readonly container: HTMLElement
  readonly centre: Degrees
  readonly zoom: number
  readonly tiles: Tiles | undefined
  readonly interactive: boolean
}

/** Grid borders on plain ground, over tiles where the city has them. Tiles may lie in another system: the map speaks theirs. */
export function drawCityMap({ container, centre, zoom, tiles, interactive }: CityMapOptions): CityMap {
  const coordSys = tiles?.coordSys ?? 'wgs84'
  const onMap = ({ longitude, latitude }: Degrees): [number, number] => {
    const [x, y] = areas.fromWgs84([longitude, latitude], coordSys)
    return [x, y]
  }
  const map = new MapLibreMap({
    container,
    style: styleOf(tiles),
    center: onMap(centre),
    zoom,
    interactive,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: 0,
    localIdeographFontFamily: 'system-ui, sans-serif',
  })
  map.touchZoomRotate.disableRotation()
  if (tiles) map.addControl(new AttributionControl({ compact: true }))
  return {
    map,
    centre: () => {
      const { lng, lat } = map.getCenter()
      const [longitude, latitude] = areas.toWgs84({ position: [lng, lat], coordSys })
      return { longitude, latitude }
    },
    showGrids: (shapes) => {
      const show = () => {
        const source = map.getSource('grids')
        if (source instanceof GeoJSONSource) void source.setData(shifted(shapes, onMap))
      }
      if (map.isStyleLoaded()) show()
      else map.once('load', show)
    },
  }
}

function styleOf(tiles: Tiles | undefined): StyleSpecification {
  const layers = tiles?.layers ?? []
  return {
    version: 8,
    sources: {
      ...Object.fromEntries(layers.map((layer) => [layer, tileSource(layer, tiles)])),
      grids: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#eef3ea' } },
      ...layers.map((layer) => ({ id: layer, type: 'raster' as const, source: layer })),
      { id: 'grids', type: 'fill', source: 'grids', paint: { 'fill-color': '#0958d9', 'fill-opacity': 0.06 } },
      { id: 'borders', type: 'line', source: 'grids', paint: { 'line-color': '#0958d9', 'line-width': 1.5 } },
    ],
  }
}

function tileSource(layer: string, tiles: Tiles | undefined) {
  const address = `${window.location.origin}/api/tiles/${encodeURIComponent(layer)}/{z}/{x}/{y}`
  return {
    type: 'raster' as const,
    tiles: [address],
    tileSize: 256,
    maxzoom: tiles?.maxZoom ?? 18,
    attribution: tiles?.attribution ?? '',
  }
}

function shifted(shapes: GridShapes, onMap: (point: Degrees) => Position): FeatureCollection {
  const ring = (points: readonly (readonly [number, number])[]) =>
    points.map(([longitude, latitude]) => onMap({ longitude, latitude }))
  return {
    type: 'FeatureCollection',
    features: shapes.features.map(({ properties, geometry }) => ({
      type: 'Feature',
      properties,
      geometry:
        geometry.type === 'Polygon'
          ? { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
          : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map(ring)) },
    })),
  }
}
