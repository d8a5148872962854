import { createHash, randomBytes } from 'node:crypto'
import type { Accepted } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { enqueue, type Platform, run, transaction } from '../../../platform/index.ts'
import { importPhoto, openFromPartner } from '../../incidents/index.ts'
import { admit } from '../keys/admit.ts'
import type { StoredKey } from '../store/keys.ts'
import { addSubmission, findByClientRef, type Submission } from '../store/submissions.ts'
import type { Arguments } from './arguments.ts'
import { getOffer, type Offer } from './catalogue.ts'
import { contactIn } from './contact-in.ts'
import { fetchMediaTask, mediaUrlsIn } from './fetch-media.ts'
import { inWords, readAttributes } from './given-attributes.ts'
import { idFrom } from './id-from.ts'
import { readJurisdiction } from './jurisdiction.ts'
import { checkReach, placeOf } from './place-of.ts'
import type { Form } from './receive-form.ts'

const charactersAtMost = 4000

/** A report that was read and found good; nothing has happened yet. */
export type Checked = {
  readonly key: StoredKey
  readonly offer: Offer
  readonly description: string
  readonly attributes: Submission['attributes']
  readonly place: Awaited<ReturnType<typeof placeOf>>
  readonly resolved: Awaited<ReturnType<typeof checkReach>>
  readonly mediaUrls: readonly string[]
}

/** The key comes first: whoever has none learns nothing about what else is wrong. */
export async function checkReport(platform: Platform, args: Arguments, host: string): Promise<Checked> {
  const key = await admit(platform, args.find('api_key'), 'requests.report')
  const jurisdiction = await readJurisdiction(platform, args, host)
  const offer = await getOffer(platform, args.get('service_code'))
  const attributes = readAttributes(offer.attributes, args)
  const place = await placeOf(platform, args)
  const resolved = await checkReach(platform, place, [jurisdiction, key.areaCode])
  const mediaUrls = mediaUrlsIn(args)
  return { key, offer, description: descriptionIn(args, offer), attributes, place, resolved, mediaUrls }
}

/** Opens the matter, once for what the sender calls by the same name. */
export async function report(platform: Platform, { args, files }: Form, host: string): Promise<Accepted[]> {
  const checked = await checkReport(platform, args, host)
  const { key, offer, attributes, mediaUrls } = checked
  const clientRef = clientRefIn(args)
  const known = clientRef === null ? undefined : await findByClientRef(platform.database, key.id, clientRef)
  if (known) return [acceptedAs(known, null)]
  const commandId = clientRef === null ? newId() : idFrom('report', key.id, clientRef)
  const opened = await openFromPartner(platform, {
    commandId,
    text: checked.description + inWords(attributes),
    categoryId: offer.category.id,
    place: checked.place,
    photoIds: await takePhotos(platform, files, commandId),
    contact: contactIn(args),
  })
  const submission: Submission = {
    id: newId(),
    keyId: key.id,
    clientRef,
    token: offer.type === 'batch' ? randomBytes(16).toString('hex') : null,
    incidentId: opened.incidentId,
    caseCode: opened.caseCode,
    reporterId: opened.reporterId,
    attributes,
    mediaUrls: [...mediaUrls],
  }
  const isNew = await transaction(platform.database, async (tx) => {
    const added = await addSubmission(tx, submission)
    if (added && mediaUrls.length > 0) await run(tx, enqueue(fetchMediaTask, { submissionId: submission.id }))
    return added
  })
  platform.live.noteCommit()
  const kept = isNew || clientRef === null ? submission : await findByClientRef(platform.database, key.id, clientRef)
  return [acceptedAs(kept ?? submission, noticeOf(opened.unitName))]
}

/** Bytes that are sent again under the same name are the same photo. */
async function takePhotos(platform: Platform, files: Form['files'], commandId: string): Promise<string[]> {
  const ids: string[] = []
  for (const [index, read] of files.entries()) {
    const bytes = await read()
    const id = idFrom('photo', commandId, `${index} ${createHash('sha256').update(bytes).digest('hex')}`)
    await importPhoto(platform, { tx: platform.database, id, bytes, ownerId: null })
    ids.push(id)
  }
  return ids
}

function acceptedAs({ token, caseCode }: Submission, notice: string | null): Accepted {
  const which = token === null ? { service_request_id: caseCode } : { token }
  return { ...which, service_notice: notice, account_id: null }
}

function noticeOf(unitName: string): string | null {
  return unitName === '' ? null : `已转${unitName}受理`
}

function descriptionIn(args: Arguments, { category }: Offer): string {
  const text = (args.find('description') ?? '').replaceAll(/\r\n?/g, '\n')
  if ([...text].length > charactersAtMost)
    throw new Refusal('open311.argument', { argument: 'description', why: `at most ${charactersAtMost} characters` })
  return text === '' ? category.name.zh : text
}

/** Clients name their requests in one of these ways, so that one sent again is known. */
function clientRefIn(args: Arguments): string | null {
  const ref = args.find('client_request_id') ?? args.attributes.get('fixmystreet_id')?.at(-1)?.trim()
  if (ref !== undefined && ref.length > 200) throw new Refusal('open311.argument', { argument: 'client_request_id' })
  return ref ?? null
}
