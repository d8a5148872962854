import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { Id, Instant, PersonRef, Text } from './values.ts'

const open = { tag: 'improvements', access: 'public', perMinute: 60 } as const
/** For the city; the scope is the domain's. */
const keepers = { tag: 'improvements', access: { roles: ['supervisor', 'systemAdministrator'] } } as const
const params = z.strictObject({ key: Id })
const entry = z.strictObject({ id: Id })
const reason = Text(300)

export const ProblemState = z.enum(['noted', 'answered', 'planned', 'done', 'refused'])
/** Made up by the device: by it, and by nothing about the person, whoever raised something finds it again. */
const EntryKey = z.string().check(z.minLength(16), z.maxLength(100))
const ProductEnd = z.enum(['console', 'field', 'resident', 'mini'])
export type ProductEnd = z.output<typeof ProductEnd>

/** What is in the way of people, in the words of those who keep the ledger; everybody reads it. */
export const LedgerProblem = z.strictObject({
  title: Text(80),
  state: ProblemState,
  answer: z.string().check(z.trim(), z.maxLength(1000)),
  release: z.nullable(Text(40)),
})
export type LedgerProblem = z.output<typeof LedgerProblem>

export const ProblemView = z.strictObject({
  key: Id,
  /** By which release notes name it. */
  number: z.int(),
  version: z.int(),
  problem: LedgerProblem,
  /** How often it was said. */
  times: z.int(),
  changedAt: Instant,
})
export type ProblemView = z.output<typeof ProblemView>

export const RaisedEntry = z.strictObject({
  id: Id,
  text: z.string(),
  raisedAt: Instant,
  /** Absent until somebody has gone through it. */
  problem: z.nullable(
    z.strictObject({ number: z.int(), version: z.int(), problem: LedgerProblem, changedAt: Instant }),
  ),
})
export type RaisedEntry = z.output<typeof RaisedEntry>

/** Nobody's name: what is said, and not who says it, is gone through. */
export const EntryView = z.strictObject({
  id: Id,
  end: ProductEnd,
  page: z.string(),
  text: z.string(),
  hasPicture: z.boolean(),
  raisedAt: Instant,
  problemKey: z.nullable(Id),
})
export type EntryView = z.output<typeof EntryView>

const Numbers = z.strictObject({
  raised: z.int(),
  waiting: z.int(),
  noted: z.int(),
  answered: z.int(),
  planned: z.int(),
  done: z.int(),
  refused: z.int(),
})

export const improvements = {
  raiseImprovement: endpoint({
    ...open,
    name: 'raiseImprovement',
    method: 'POST',
    path: '/api/improvements/entries',
    summary: 'Say what does not work well, with or without a picture of the screen; sent twice, it is said once',
    perMinute: 20,
    body: z.strictObject({
      commandId: Id,
      key: EntryKey,
      end: ProductEnd,
      /** The page, without what stands in its address. */
      page: z.string().check(z.trim(), z.maxLength(100)),
      text: Text(1000),
      /** Masked on the device before it is sent; PNG, JPEG or WebP in base64. */
      picture: z.exactOptional(z.string().check(z.maxLength(1_400_000), z.regex(/^[A-Za-z0-9+/]+={0,2}$/))),
    }),
    reply: z.strictObject({}),
    status: 201,
  }),
  listRaised: endpoint({
    ...open,
    name: 'listRaised',
    method: 'POST',
    path: '/api/improvements/raised',
    summary: 'What one raised oneself and what became of it: by one’s session, or by the keys of one’s device',
    body: z.strictObject({ entries: z.array(z.strictObject({ id: Id, key: EntryKey })).check(z.maxLength(100)) }),
    reply: z.array(RaisedEntry),
  }),
  getLedger: endpoint({
    ...open,
    name: 'getLedger',
    method: 'GET',
    path: '/api/improvements',
    summary: 'What was raised, planned, done and refused, in figures and in words; newest first',
    reply: z.strictObject({ numbers: Numbers, problems: z.array(ProblemView) }),
  }),
  listEntries: endpoint({
    ...keepers,
    name: 'listEntries',
    method: 'GET',
    path: '/api/improvements/entries',
    summary: 'What people wrote: of one problem, or what nobody has gone through yet, oldest first',
    query: z.strictObject({ problemKey: z.exactOptional(Id) }),
    reply: z.array(EntryView),
  }),
  getEntryPicture: endpoint({
    ...keepers,
    name: 'getEntryPicture',
    method: 'GET',
    path: '/api/improvements/entries/:id/picture',
    summary: 'The screen as it was, masked by the device that sent it',
    params: entry,
    reply: 'file',
  }),
  assignEntries: endpoint({
    ...keepers,
    name: 'assignEntries',
    method: 'POST',
    path: '/api/improvements/assignments',
    summary: 'Put entries to a problem, or back among those to be gone through; audited',
    body: z.strictObject({
      entryIds: z.array(Id).check(z.minLength(1), z.maxLength(200)),
      problemKey: z.nullable(Id),
      reason,
    }),
    reply: z.strictObject({}),
  }),
  changeProblem: endpoint({
    ...keepers,
    name: 'changeProblem',
    method: 'POST',
    path: '/api/improvements/problems/:key',
    summary: 'Note, answer, plan, finish or refuse a problem; null takes it off the ledger, its entries wait again',
    params,
    body: z.strictObject({ problem: z.nullable(LedgerProblem), expectedVersion: z.int().check(z.gte(0)), reason }),
    reply: z.strictObject({ version: z.int(), number: z.int() }),
  }),
  listProblemVersions: endpoint({
    ...keepers,
    name: 'listProblemVersions',
    method: 'GET',
    path: '/api/improvements/problems/:key/versions',
    summary: 'What a problem said before, newest first; null where it was taken off',
    params,
    reply: z.array(
      z.strictObject({
        version: z.int(),
        problem: z.nullable(LedgerProblem),
        reason: z.string(),
        changedAt: Instant,
        changedBy: PersonRef,
      }),
    ),
  }),
} as const
