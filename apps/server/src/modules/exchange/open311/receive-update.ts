import { Refusal } from '@ejia/domain'
import type { Platform } from '../../../platform/index.ts'
import { actAsReporter, type Said } from '../../incidents/index.ts'
import { admit } from '../keys/admit.ts'
import { findByCaseCode } from '../store/submissions.ts'
import type { Arguments } from './arguments.ts'
import { idFrom } from './id-from.ts'
import { readDatetime } from './instants.ts'
import { readJurisdiction } from './jurisdiction.ts'

const charactersAtMost = 2000
const takenUpAgain = new Set(['open', 'reopen', 'reopened'])

/** What the one who reported says later, through the system by which they reported. Under one update_id once. */
export async function receiveUpdate(
  platform: Platform,
  args: Arguments,
  host: string,
): Promise<{ update_id: string }[]> {
  const key = await admit(platform, args.find('api_key'), 'requests.update')
  await readJurisdiction(platform, args, host)
  const caseCode = args.get('service_request_id')
  const updateId = args.get('update_id')
  if (args.find('updated_datetime') !== undefined) readDatetime(args.get('updated_datetime'), 'updated_datetime')
  const text = (args.find('description') ?? '').replaceAll(/\r\n?/g, '\n')
  if ([...text].length > charactersAtMost)
    throw new Refusal('open311.argument', { argument: 'description', why: `at most ${charactersAtMost} characters` })
  const submission = await findByCaseCode(platform.database, key.id, caseCode)
  if (!submission) throw new Refusal('open311.request')
  const commandId = idFrom('update', key.id, `${caseCode} ${updateId}`)
  const { incidentId, reporterId } = submission
  const status = (args.find('status') ?? '').toLowerCase()
  await actAsReporter(platform, { commandId, incidentId, reporterId, said: (stage) => saidIn(stage, status, text) })
  return [{ update_id: updateId }]
}

/** Words while it is open; once it is solved, whether that satisfies; once it is closed, that it be taken up again. */
function saidIn(stage: string, status: string, text: string): Said {
  const given = text === '' ? {} : { text }
  switch (stage) {
    case 'resolved':
      return takenUpAgain.has(status) ? { name: 'dissatisfied', ...given } : { name: 'confirm', ...given }
    case 'closed':
      if (takenUpAgain.has(status)) return { name: 'reopen', reason: text || '报送系统要求重办' }
      throw new Refusal('open311.ended')
    case 'declined':
    case 'merged':
      throw new Refusal('open311.ended')
    default:
      if (text === '') throw new Refusal('open311.argument', { argument: 'description' })
      return { name: 'note', text, photoIds: [] }
  }
}
