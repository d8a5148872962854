import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { Id } from '../values.ts'
import { commandBodies, Join, PublicReport } from './bodies.ts'
import { CaseView } from './views.ts'

const tag = 'cases'
const params = z.strictObject({ caseCode: z.string().check(z.maxLength(30)) })

/** Proof that a case is one's own: the key given at the report, or the last four digits of the phone left with it. */
const proof = {
  followKey: z.exactOptional(z.string().check(z.maxLength(100))),
  phoneTail: z.exactOptional(z.string().check(z.regex(/^\d{4}$/))),
}
const Proof = z.strictObject(proof)

const ResidentCommand = z.discriminatedUnion('type', [
  z.strictObject({ ...commandBodies.urge.shape, ...proof, type: z.literal('urge') }),
  z.strictObject({ ...commandBodies.note.shape, ...proof, type: z.literal('note') }),
  z.strictObject({ ...commandBodies.confirm.shape, ...proof, type: z.literal('confirm') }),
  z.strictObject({ ...commandBodies.dissatisfied.shape, ...proof, type: z.literal('dissatisfied') }),
  z.strictObject({ ...commandBodies.reopen.shape, ...proof, type: z.literal('reopen') }),
  z.strictObject({ ...commandBodies.withdraw.shape, ...proof, type: z.literal('withdraw') }),
])

/** What the public can do: report, follow by the case code, answer, join. */
export const cases = {
  report: endpoint({
    name: 'report',
    method: 'POST',
    path: '/api/cases',
    tag,
    summary: 'Report a matter without an account',
    access: 'public',
    perMinute: 20,
    body: PublicReport,
    reply: z.strictObject({
      caseCode: z.string(),
      /** Shown once: whoever holds it may act on the case as its reporter. */
      followKey: z.string(),
      unitName: z.string(),
      areaName: z.string(),
    }),
    status: 201,
  }),
  getCase: endpoint({
    name: 'getCase',
    method: 'GET',
    path: '/api/cases/:caseCode',
    tag,
    summary: 'Follow a case: who has it, since when, until when',
    access: 'public',
    perMinute: 30,
    params,
    query: Proof,
    reply: CaseView,
  }),
  commandCase: endpoint({
    name: 'commandCase',
    method: 'POST',
    path: '/api/cases/:caseCode/commands',
    tag,
    summary: 'Act on one’s own case: urge, add, rate, reopen, withdraw',
    access: 'public',
    perMinute: 20,
    params,
    body: ResidentCommand,
    reply: CaseView,
  }),
  joinCase: endpoint({
    name: 'joinCase',
    method: 'POST',
    path: '/api/cases/:caseCode/reporters',
    tag,
    summary: '“Me too”: join an open case and be told of its progress',
    access: 'public',
    perMinute: 20,
    params,
    body: Join,
    reply: z.strictObject({ caseCode: z.string(), followKey: z.string() }),
    status: 201,
  }),
  followCase: endpoint({
    name: 'followCase',
    method: 'GET',
    path: '/api/cases/:caseCode/live',
    tag,
    summary: 'Server-sent events: the case changed',
    access: 'public',
    perMinute: 30,
    params,
    reply: 'stream',
  }),
  getCasePhoto: endpoint({
    name: 'getCasePhoto',
    method: 'GET',
    path: '/api/cases/:caseCode/photos/:id/:size',
    tag,
    summary: 'A photo that the reporter may see, as WebP',
    access: 'public',
    perMinute: 300,
    params: z.strictObject({
      caseCode: z.string().check(z.maxLength(30)),
      id: Id,
      size: z.enum(['full', 'thumbnail']),
    }),
    reply: 'file',
  }),
} as const
