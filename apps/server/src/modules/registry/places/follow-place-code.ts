import { registry } from '@ejia/contract'
import type { FastifyReply } from 'fastify'
import type { Caller } from '../../../platform/index.ts'

/** Staff on to the building on their phone, everybody else to the resident's page; whether it is valid is said there. */
export async function followPlaceCode(code: string, { actor }: Caller, reply: FastifyReply): Promise<FastifyReply> {
  const { access } = registry.openPlaceCode
  const isStaff =
    actor.kind === 'staff' && actor.memberships.some(({ role }) => access.roles.some((one) => one === role))
  return reply.redirect(`${isStaff ? '/field' : '/r'}/q/${encodeURIComponent(code.toUpperCase())}`, 302)
}
