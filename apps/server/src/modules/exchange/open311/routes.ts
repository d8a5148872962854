import { api } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import { languageOf, type Platform, type Route, route } from '../../../platform/index.ts'
import { findByToken } from '../store/submissions.ts'
import { findTrial } from '../store/trials.ts'
import { pairsOfAddress, readArguments } from './arguments.ts'
import { getOffer, listOffers, toService } from './catalogue.ts'
import { baseOf, discover } from './discovery.ts'
import { readJurisdiction } from './jurisdiction.ts'
import { listUpdates } from './list-updates.ts'
import { receiveForm } from './receive-form.ts'
import { receiveUpdate } from './receive-update.ts'
import { report } from './report.ts'
import { type Asked, getRequest, listRequests, sendRequestPhoto } from './requests.ts'
import { speechOf } from './speech.ts'
import { getTried, listTried, tryReport, tryUpdate } from './trial.ts'

const discovery = speechOf({ root: 'discovery', bareType: true })
const services = speechOf({ root: 'services' })
const definition = speechOf({ root: 'service_definition' })
const requests = speechOf({ root: 'service_requests' })
const updates = speechOf({ root: 'service_request_updates' })

type Place = { readonly edition?: string; readonly format?: string }

export function open311Routes(platform: Platform): Route[] {
  return [...describing(platform), ...reporting(platform), ...reading(platform)]
}

function ask(platform: Platform, request: FastifyRequest, { edition }: Place): Asked {
  return {
    args: readArguments(pairsOfAddress(request.url)),
    host: request.hostname,
    endpoint: `${baseOf(platform.config, request)}/open311/${edition}`,
  }
}

/** What there is, before anything is reported. */
function describing(platform: Platform): Route[] {
  async function checkPlace(request: FastifyRequest, place: Place): Promise<void> {
    isTrialAt(place)
    await readJurisdiction(platform, ask(platform, request, place).args, request.hostname)
  }
  const discoverAt = async (request: FastifyRequest, place: Place) => {
    isTrialAt(place)
    return discover(platform, request)
  }
  return [
    route(
      api.discoverOpen311,
      ({ input: { params }, request }) => discoverAt(request, { edition: 'v2', ...params }),
      discovery,
    ),
    route(api.discoverOpen311Below, ({ input: { params }, request }) => discoverAt(request, params), discovery),
    route(
      api.listOpen311Services,
      async ({ input: { params }, request }) => {
        await checkPlace(request, params)
        return (await listOffers(platform)).map((offer) => toService(offer, languageOf(request)))
      },
      services,
    ),
    route(
      api.getOpen311Service,
      async ({ input: { params }, request }) => {
        await checkPlace(request, params)
        const { category, attributes } = await getOffer(platform, params.code)
        return { service_code: category.id, attributes: [...attributes] }
      },
      definition,
    ),
  ]
}

function reporting(platform: Platform): Route[] {
  return [
    route(
      api.reportByOpen311,
      async ({ input: { params }, request }) => {
        const asked = ask(platform, request, params)
        const isTrial = isTrialAt(params)
        return receiveForm(request, (form) =>
          isTrial ? tryReport(platform, { ...asked, args: form.args }) : report(platform, form, asked.host),
        )
      },
      requests,
    ),
    route(
      api.getOpen311Token,
      async ({ input: { params }, request }) => {
        const isTrial = isTrialAt(params)
        const { args, host } = ask(platform, request, params)
        await readJurisdiction(platform, args, host)
        return [await findTokened(platform, params.token, isTrial)]
      },
      requests,
    ),
    route(
      api.updateByOpen311,
      async ({ input: { params }, request }) => {
        const isTrial = isTrialAt(params)
        return receiveForm(request, ({ args }) =>
          isTrial ? tryUpdate(platform, args) : receiveUpdate(platform, args, request.hostname),
        )
      },
      updates,
    ),
  ]
}

async function findTokened({ database }: Platform, token: string, isTrial: boolean) {
  const id = isTrial
    ? (await findTrial(database, { token }))?.service_request_id
    : (await findByToken(database, token))?.caseCode
  if (id === undefined) throw new Refusal('open311.token')
  return { service_request_id: id, token }
}

function reading(platform: Platform): Route[] {
  return [
    route(
      api.listOpen311Requests,
      async ({ input: { params }, request }) =>
        (isTrialAt(params) ? listTried : listRequests)(platform, ask(platform, request, params)),
      requests,
    ),
    route(
      api.getOpen311Request,
      async ({ input: { params }, request }) => [
        isTrialAt(params)
          ? await getTried(platform, params.id)
          : await getRequest(platform, ask(platform, request, params), params.id),
      ],
      requests,
    ),
    route(api.getOpen311Photo, ({ input: { params }, reply }) => sendRequestPhoto(platform, reply, params)),
    route(
      api.listOpen311Updates,
      async ({ input: { params }, request }) =>
        isTrialAt(params) ? [] : listUpdates(platform, ask(platform, request, params)),
      updates,
    ),
  ]
}

/** Whether this is the place for trying; refused where it is neither, or in no format that there is. */
function isTrialAt(place: Place): boolean {
  if (place.format !== 'xml' && place.format !== 'json') throw new Refusal('open311.format')
  if (place.edition !== 'v2' && place.edition !== 'test') throw new Refusal('open311.edition')
  return place.edition === 'test'
}
