import type { Config, TileSource } from '../../config.ts'

/** The configured base maps; 天地图 is there as soon as its key is. */
export function listTileSources({ tiandituKey, tileSources }: Config): readonly TileSource[] {
  return tiandituKey === undefined ? tileSources : [tianditu(tiandituKey), ...tileSources]
}

/** The layers in Web Mercator (`_w`): roads and land first, names above. CGCS2000 differs from WGS-84 by centimetres. */
function tianditu(key: string): TileSource {
  return {
    id: 'tianditu',
    name: '天地图',
    coordSys: 'wgs84',
    layers: { 'tianditu-vec': tiandituLayer('vec', key), 'tianditu-cva': tiandituLayer('cva', key) },
    attribution: '天地图',
    maxZoom: 18,
  }
}

function tiandituLayer(layer: string, key: string): string {
  const query = new URLSearchParams({
    SERVICE: 'WMTS',
    REQUEST: 'GetTile',
    VERSION: '1.0.0',
    LAYER: layer,
    STYLE: 'default',
    TILEMATRIXSET: 'w',
    FORMAT: 'tiles',
    tk: key,
  })
  return `https://t0.tianditu.gov.cn/${layer}_w/wmts?${query.toString()}&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}`
}
