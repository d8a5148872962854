import { isUtf8 } from 'node:buffer'
import { Refusal } from '@ejia/domain'
import { iter } from 'but-unzip'
import { parseDbf, parseShp } from 'shpjs'
import { z } from 'zod'
import { checkArchive } from '../../platform/index.ts'

const Ring = z
  .array(
    z
      .array(z.number())
      .min(2)
      .transform(([x = NaN, y = NaN]): [number, number] => [x, y]),
  )
  .min(4)
const Polygonal = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(Ring).min(1)).min(1) }),
])
const Feature = z.object({
  geometry: Polygonal,
  properties: z.record(z.string(), z.unknown()).nullable().optional(),
})
const Collection = z.object({ features: z.array(z.unknown()).max(20_000) })

/** A polygon with what the file says beside it. */
export type FileFeature = {
  readonly geometry: z.infer<typeof Polygonal>
  readonly facts: Readonly<Record<string, unknown>>
}

/** Whatever polygons a GeoJSON or a zipped shapefile has; it is what its bytes say, not its name. */
export async function readFeatures(file: Buffer): Promise<FileFeature[]> {
  const isZip = file.subarray(0, 2).toString('latin1') === 'PK'
  const found = isZip ? await readZip(file) : readJson(file)
  return found.flatMap((one) => {
    const feature = Feature.safeParse(one)
    return feature.success ? [{ geometry: feature.data.geometry, facts: feature.data.properties ?? {} }] : []
  })
}

function readJson(file: Buffer): unknown[] {
  try {
    return Collection.parse(JSON.parse(file.toString('utf8').replace(/^\uFEFF/, ''))).features
  } catch {
    throw new Refusal('border.file-unreadable')
  }
}

async function readZip(file: Buffer): Promise<unknown[]> {
  await checkArchive(file)
  try {
    const parts = new Map<string, Uint8Array>()
    for (const entry of iter(Uint8Array.from(file))) {
      const extension = /\.(shp|dbf|prj|cpg|geojson|json)$/i.exec(entry.filename)?.[1]?.toLowerCase()
      if (extension === undefined || entry.filename.includes('__MACOSX') || parts.has(extension)) continue
      parts.set(extension, await entry.read())
    }
    const json = parts.get('geojson') ?? parts.get('json')
    return json ? readJson(Buffer.from(json)) : readShapes(parts)
  } catch {
    throw new Refusal('border.file-unreadable')
  }
}

function readShapes(parts: ReadonlyMap<string, Uint8Array>): unknown[] {
  const [shp, dbf] = [parts.get('shp'), parts.get('dbf')]
  if (!shp) throw new Refusal('border.file-unreadable')
  const geometries = parseShp(shp, textOf(parts.get('prj')))
  const rows = dbf ? parseDbf(dbf, textOf(parts.get('cpg'))?.trim() || encodingOf(dbf)) : []
  return geometries.map((geometry, at) => ({ geometry, properties: rows[at] ?? {} }))
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes && Buffer.from(bytes).toString('utf8')
}

/** Where the file says nothing: what does not read as UTF-8 was written with the Chinese Windows of its time. */
function encodingOf(dbf: Uint8Array): string {
  const rows = Buffer.from(dbf)
  return isUtf8(rows.subarray(rows.readUInt16LE(8))) ? 'utf-8' : 'gb18030'
}
