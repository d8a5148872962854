import type { Open311Errors } from '@ejia/contract'
import type { Refused, Speech } from '../../../platform/index.ts'
import { toXml } from './xml.ts'

type Shape = {
  /** The element that holds an answer in XML. */
  readonly root: string
  /** Validators want discovery without a charset. */
  readonly bareType?: true
}

type Call = Parameters<Speech['say']>[1]

/** Says answers and errors as the standard has them, in the format that the address ends in. */
export function speechOf({ root, bareType }: Shape): Speech {
  return {
    say: (answer, call) => send(call, { root, content: answer, bareType: bareType === true }),
    refuse: (refused, call) => {
      void call.reply.code(statusOf(refused.status))
      return send(call, { root: 'errors', content: errorsOf(refused), bareType: false })
    },
  }
}

type Content = { readonly root: string; readonly content: unknown; readonly bareType: boolean }

function send({ request, reply }: Call, { root, content, bareType }: Content) {
  const isJson = request.url.split('?')[0]?.endsWith('.json') === true
  const text = isJson ? JSON.stringify(content) : toXml(root, content)
  const type = isJson ? 'application/json' : 'text/xml'
  return (
    reply
      .headers({
        'content-type': bareType ? type : `${type}; charset=utf-8`,
        // Pages of other sites may read what everybody may read.
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
      })
      // As bytes, so that nothing is added to the type.
      .send(Buffer.from(text, 'utf8'))
  )
}

function errorsOf({ status, problem }: Refused): Open311Errors {
  const { argument, ...rest } = problem.details ?? {}
  const about = typeof argument === 'string' ? argument : problem.field
  const more = typeof rest['why'] === 'string' ? ` ${rest['why']}` : ''
  const description = `${problem.message}${about === undefined ? '' : ` (${about})`}${more}`
  return [{ code: statusOf(status), description }]
}

/** Of what the sender did wrong the standard knows three kinds; a flood and a fault of ours stay what they are. */
function statusOf(status: number): number {
  if (status >= 500 || status === 403 || status === 404 || status === 429) return status
  return 400
}
