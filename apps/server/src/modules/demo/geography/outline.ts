import { areas as domain } from '@ejia/domain'

/**
 * The two city districts as somebody would draw them on a napkin, WGS-84, to about a kilometre: good enough for a
 * demonstration and for nothing else. They meet along `between`, from south to north.
 */
const between: readonly domain.Position[] = [
  [117.665, 24.49],
  [117.675, 24.506],
  [117.685, 24.521],
  [117.684, 24.535],
  [117.67, 24.546],
  [117.676, 24.566],
  [117.69, 24.575],
  [117.714, 24.581],
  [117.711, 24.6],
]

const xiangcheng: readonly domain.Position[] = [
  ...between,
  [117.703, 24.616],
  [117.684, 24.634],
  [117.648, 24.641],
  [117.626, 24.664],
  [117.622, 24.69],
  [117.594, 24.688],
  [117.56, 24.665],
  [117.516, 24.66],
  [117.49, 24.632],
  [117.514, 24.602],
  [117.526, 24.572],
  [117.566, 24.576],
  [117.588, 24.551],
  [117.604, 24.521],
  [117.634, 24.502],
  [117.638, 24.489],
]

const longwen: readonly domain.Position[] = [
  ...[...between].reverse(),
  [117.7, 24.484],
  [117.741, 24.484],
  [117.762, 24.497],
  [117.789, 24.531],
  [117.811, 24.566],
  [117.799, 24.58],
  [117.774, 24.575],
  [117.744, 24.595],
]

export const outlines: Readonly<Record<string, readonly domain.Position[]>> = {
  '350602': xiangcheng,
  '350603': longwen,
}

export function buildDistrictIndex(): domain.GridIndex {
  const shapes = Object.entries(outlines).map(
    ([code, ring]): domain.GridShape => ({
      code,
      geometry: { type: 'Polygon', coordinates: [ring] },
    }),
  )
  return domain.buildGridIndex(shapes)
}

/** Roughly where each street's heart is. */
export const hearts: Readonly<Record<string, domain.Position>> = {
  '350602001': [117.648, 24.514],
  '350602002': [117.637, 24.51],
  '350602003': [117.651, 24.501],
  '350602004': [117.66, 24.509],
  '350602005': [117.666, 24.526],
  '350602006': [117.649, 24.527],
  '350602007': [117.628, 24.527],
  '350602008': [117.6, 24.562],
  '350602100': [117.655, 24.605],
  '350602101': [117.542, 24.611],
  '350602400': [117.503, 24.637],
  '350602402': [117.602, 24.655],
  '350603001': [117.692, 24.521],
  '350603002': [117.687, 24.5],
  '350603003': [117.722, 24.505],
  '350603004': [117.737, 24.562],
  '350603005': [117.698, 24.548],
  '350603103': [117.784, 24.563],
  '350603500': [117.75, 24.528],
}
