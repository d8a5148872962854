import type { IncidentDetail } from '@ejia/contract'
import { type accounts, areas as geography } from '@ejia/domain'
import type { FastifyReply } from 'fastify'
import sharp from 'sharp'
import { type Platform, recordAudit } from '../../../platform/index.ts'
import { findPersonNames } from '../../accounts/index.ts'
import { areaNamer, listGridsWithin } from '../../areas/index.ts'
import { type Reading, readAs } from '../../incidents/index.ts'
import { drawCaseFile } from './case-file.ts'
import type { Picture } from './draw-photos.ts'
import type { Sketch } from './draw-sketch.ts'

type Staff = Extract<accounts.Actor, { kind: 'staff' }>
type Asked = { readonly actor: Staff; readonly reply: FastifyReply; readonly id: string }

const photoPixels = 900

export async function sendCaseFile(platform: Platform, { actor, reply, id }: Asked): Promise<FastifyReply> {
  const { database } = platform
  const reading = readAs(platform, actor)
  const [incident, steps] = await Promise.all([reading.getDetail(id), reading.listSteps(id)])
  const [photos, proofs, sketch, names] = await Promise.all([
    readPictures(reading, id, { ids: incident.photoIds, what: '现场' }),
    readPictures(reading, id, { ids: incident.proofIds, what: '办结' }),
    sketchOf(platform, incident.place),
    findPersonNames(database, [actor.personId]),
  ])
  await recordAudit(database, {
    action: 'data.exported',
    personId: actor.personId,
    subject: id,
    facts: { document: 'case-file' },
  })
  const printed = { by: names.get(actor.personId) ?? '', at: new Date().toISOString() }
  const document = await drawCaseFile({ incident, steps, photos, proofs, sketch, printed })
  return reply
    .headers({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${incident.caseCode}.pdf"`,
    })
    .send(document)
}

type Which = { readonly ids: readonly string[]; readonly what: string }

/** Hidden photos leave no picture; the trail says that there was one. */
async function readPictures(reading: Reading, incidentId: string, { ids, what }: Which): Promise<Picture[]> {
  const pictures: Picture[] = []
  for (const [at, id] of ids.entries()) {
    const bytes = await reading.readPhoto(incidentId, id).catch(() => undefined)
    if (bytes === undefined) continue
    const jpeg = await sharp(bytes).resize(photoPixels, photoPixels, { fit: 'inside' }).jpeg({ quality: 82 }).toBuffer()
    pictures.push({ jpeg, caption: `${what}照片 ${at + 1}` })
  }
  return pictures
}

async function sketchOf({ database }: Platform, place: IncidentDetail['place']): Promise<Sketch> {
  const around = geography.findCodeAt(place.areaCode, 'community') ?? place.areaCode
  const [grids, nameOf] = await Promise.all([listGridsWithin(database, around), areaNamer(database)])
  return {
    spot: [place.longitude, place.latitude],
    rings: grids.flatMap(({ code, geometry }) =>
      outerRings(geometry).map((ring) => ({ ring, name: nameOf(code), here: code === place.areaCode })),
    ),
  }
}

type Geometry = Awaited<ReturnType<typeof listGridsWithin>>[number]['geometry']

function outerRings(geometry: Geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.map(([outer]) => outer).filter((outer) => outer !== undefined)
}
