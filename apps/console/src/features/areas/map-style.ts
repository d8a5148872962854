import type { SourceSpecification, StyleSpecification } from 'maplibre-gl'
import { type GridShapes, shapesOn, type TileSource } from './map-data.ts'

const paper = '#f7f8fa'
const fontFamily = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'
export const localFont = fontFamily

type Options = { readonly shapes: GridShapes; readonly source: TileSource | undefined; readonly origin: string }

/** A plain sheet with the grids on it, or the chosen base map under them. Needs no glyph server: labels are drawn locally. */
export function mapStyle({ shapes, source, origin }: Options): StyleSpecification {
  const layers = source?.layers ?? []
  const sources: Record<string, SourceSpecification> = {
    grids: { type: 'geojson', data: shapesOn(shapes, source?.coordSys ?? 'wgs84') },
  }
  for (const layer of layers) {
    sources[`tiles-${layer}`] = {
      type: 'raster',
      tiles: [`${origin}/api/tiles/${layer}/{z}/{x}/{y}`],
      tileSize: 256,
      maxzoom: source?.maxZoom ?? 18,
      attribution: source?.attribution ?? '',
    }
  }
  return {
    version: 8,
    sources,
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': paper } },
      ...layers.map((layer) => ({ id: `tiles-${layer}`, type: 'raster' as const, source: `tiles-${layer}` })),
      {
        id: 'grid-fill',
        type: 'fill',
        source: 'grids',
        paint: { 'fill-color': '#0958d9', 'fill-opacity': source ? 0.05 : 0.07 },
      },
      {
        id: 'grid-line',
        type: 'line',
        source: 'grids',
        paint: { 'line-color': '#0958d9', 'line-opacity': 0.55, 'line-width': 1.2 },
      },
      {
        id: 'grid-name',
        type: 'symbol',
        source: 'grids',
        minzoom: 12.5,
        layout: { 'text-field': ['get', 'name'], 'text-size': 13, 'text-max-width': 8, 'text-font': ['sans-serif'] },
        paint: { 'text-color': '#1f2d3d', 'text-halo-color': '#ffffff', 'text-halo-width': 1.5 },
      },
    ],
  }
}
