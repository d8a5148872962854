import { api, type InputOf } from '@ejia/contract'
import { Refusal, similar } from '@ejia/domain'
import { type Caller, type Route, route } from '../../../platform/index.ts'
import { getCase } from '../cases/get-case.ts'
import { isShownToReporters } from '../cases/is-shown-to-reporters.ts'
import { joinCase } from '../cases/join-case.ts'
import { presentCase } from '../cases/present-case.ts'
import { getReporter, proveReporter } from '../cases/prove-reporter.ts'
import { sendResidentCommand } from '../cases/send-resident-command.ts'
import { openIncident } from '../commands/open-incident.ts'
import type { Desk } from '../desk.ts'
import { followKeyOf } from '../follow-key.ts'
import { sendPhoto } from '../photos/send-photo.ts'
import { limitReports } from '../screening/limit-reports.ts'
import { addScreening } from '../store/screenings.ts'

/** What the public can do without an account. */
export function caseRoutes(desk: Desk): Route[] {
  return [
    route(api.report, ({ input: { body }, caller, request }) =>
      report(desk, body, { photoOwnerId: photoOwner(caller), address: request.ip }),
    ),
    route(api.getCase, async ({ input: { params, query } }) => {
      const { state } = await getCase(desk, params.caseCode)
      const reporterId = await (state.confidential ? getReporter : proveReporter)(desk, state, query)
      return presentCase(desk, state, reporterId)
    }),
    route(api.commandCase, ({ input: { params, body }, caller }) =>
      sendResidentCommand(desk, { caseCode: params.caseCode, body, photoOwnerId: photoOwner(caller) }),
    ),
    route(api.joinCase, async ({ input, caller, request }) => {
      await limitReports(desk, { phone: input.body.phone, address: request.ip })
      const { caseCode, reporterId } = await joinCase(desk, input, photoOwner(caller))
      return { caseCode, followKey: followKeyOf(desk.vault, reporterId ?? '') }
    }),
    route(api.followCase, async ({ input: { params }, request, reply }) => {
      const { state } = await getCase(desk, params.caseCode)
      return desk.live.openStream(reply, {
        topics: [`incident:${state.id}`],
        owner: `case:${state.id}:${request.ip}`,
        lastEventId: request.headers['last-event-id']?.toString(),
      })
    }),
    route(api.getCasePhoto, async ({ input: { params }, reply }) => {
      const { state } = await getCase(desk, params.caseCode)
      if (!(await isShownToReporters(desk, state, params.id))) throw new Refusal('not-found')
      return sendPhoto(reply, desk.files, params)
    }),
  ]
}

type ReportBody = InputOf<typeof api.report>['body']

type From = { readonly photoOwnerId: string | null; readonly address: string }

async function report(desk: Desk, body: ReportBody, { photoOwnerId, address }: From) {
  const { commandId, name, phone, device, ...rest } = body
  const often = await limitReports(desk, { device, phone, address })
  const contact = { ...(name === undefined ? {} : { name }), ...(phone === undefined ? {} : { phone }) }
  const { result, place, confidential } = await openIncident(desk, {
    commandId,
    body: rest,
    source: 'resident',
    reportedBy: 'resident',
    contact,
    actor: { kind: 'resident' },
    photoOwnerId,
  })
  const reasons = [...often, ...(confidential ? [] : similar.findUnfit(rest.text))]
  if (reasons.length > 0) await addScreening(desk.database, result.id, reasons)
  const { city, names } = await desk.readCity()
  return {
    caseCode: result.caseCode,
    followKey: followKeyOf(desk.vault, result.reporterId ?? ''),
    unitName: (city.findUnit(result.leadUnitId ?? '') ?? city.responsibleUnit(place, { confidential })).name,
    areaName: names.area(place.areaCode),
  }
}

/** Somebody signed in may use the public's pages too, with the photos sent while signed in. */
function photoOwner({ actor }: Caller): string | null {
  return actor.kind === 'staff' ? actor.personId : null
}
