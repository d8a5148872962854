import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { Instant, PersonRef, Text, UnitRef } from '../values.ts'

const tag = 'borders'
const access = { roles: ['systemAdministrator'] } as const
const version = z.strictObject({ version: z.coerce.number().check(z.int(), z.gte(1)) })
const reason = Text(300)
const Code = z.string().check(z.regex(/^(\d{6}|\d{9}|\d{12}|\d{15})$/))
const AreaRef = z.strictObject({ code: Code, name: z.string() })

/** One line of the statistics office's list; codes are short. */
export const CodeChange = z.strictObject({
  line: z.int(),
  kind: z.enum(['renamed', 'recoded', 'merged', 'split', 'added', 'closed']),
  oldCode: z.exactOptional(Code),
  newCode: z.exactOptional(Code),
  name: z.exactOptional(Text(80)),
})
export type CodeChange = z.output<typeof CodeChange>

const Rows = z.array(CodeChange).check(z.minLength(1), z.maxLength(5000))

const Fault = z.strictObject({
  line: z.int(),
  fault: z.enum([
    'old-unknown',
    'new-missing',
    'new-taken',
    'new-unknown',
    'other-level',
    'parent-unknown',
    'name-missing',
    'twice',
    'left-below',
  ]),
})

const CodeList = z.strictObject({
  version: z.int(),
  effectiveOn: z.iso.date(),
  reason: z.string(),
  rows: z.int(),
  changedAt: Instant,
  changedBy: PersonRef,
  outcome: z.nullable(z.strictObject({ kind: z.enum(['carriedOut', 'withdrawn', 'failed', 'undone']), at: Instant })),
  /** The last one in force, while no other waits: it can be taken back. */
  canUndo: z.boolean(),
})
export type CodeList = z.output<typeof CodeList>

const CodeReading = z.strictObject({
  rows: z.array(CodeChange),
  /** Lines whose kind or codes nobody can read. */
  unread: z.array(z.int()),
})
export type CodeReading = z.output<typeof CodeReading>

const CodePreview = z.strictObject({
  faults: z.array(Fault),
  opened: z.array(AreaRef),
  renamed: z.array(AreaRef),
  ended: z.array(AreaRef),
  /** Units that come to stand under another code. */
  units: z.array(UnitRef),
  /** Open matters that get another code; none changes hands. */
  matters: z.int(),
})
export type CodePreview = z.output<typeof CodePreview>

const CodeUndoPreview = z.strictObject({
  /** Why it cannot be taken back yet; with any of these nothing of it is. */
  faults: z.array(z.strictObject({ ...AreaRef.shape, fault: z.enum(['gone', 'grown', 'back', 'in-use']) })),
  reopened: z.array(AreaRef),
  ended: z.array(AreaRef),
  renamed: z.array(AreaRef),
  /** Units that return, and their people with them. */
  units: z.array(UnitRef),
  /** Open matters that return; none changes hands. */
  matters: z.int(),
  /** Areas others went into: what was set up or reported there since, outside the grids that came, stays. */
  stays: z.array(AreaRef),
})
export type CodeUndoPreview = z.output<typeof CodeUndoPreview>

export const areaCodes = {
  listCodeLists: endpoint({
    name: 'listCodeLists',
    method: 'GET',
    path: '/api/area-codes/lists',
    tag,
    summary: 'Lists of changed codes that were taken over, newest first',
    access,
    reply: z.array(CodeList),
  }),
  readCodeList: endpoint({
    name: 'readCodeList',
    method: 'POST',
    path: '/api/area-codes/reading',
    tag,
    summary: 'Read the yearly list of changed codes from a file (Excel or CSV) without changing anything',
    access,
    upload: true,
    reply: CodeReading,
  }),
  previewCodeList: endpoint({
    name: 'previewCodeList',
    method: 'POST',
    path: '/api/area-codes/preview',
    tag,
    summary: 'What a list would change, and the rows that cannot be carried out',
    access,
    body: z.strictObject({ rows: Rows }),
    reply: CodePreview,
  }),
  takeCodeList: endpoint({
    name: 'takeCodeList',
    method: 'POST',
    path: '/api/area-codes/lists',
    tag,
    summary: 'Carry a list out from a day on, all or nothing; today is at once',
    access,
    body: z.strictObject({
      rows: Rows,
      effectiveOn: z.iso.date(),
      expectedVersion: z.int().check(z.gte(0)),
      reason,
    }),
    reply: z.strictObject({ version: z.int(), carriedOut: z.boolean() }),
  }),
  withdrawCodeList: endpoint({
    name: 'withdrawCodeList',
    method: 'POST',
    path: '/api/area-codes/lists/:version/withdrawal',
    tag,
    summary: 'Take back a list whose day has not come',
    access,
    params: version,
    body: z.strictObject({ reason }),
    reply: z.strictObject({}),
  }),
  previewCodeUndo: endpoint({
    name: 'previewCodeUndo',
    method: 'GET',
    path: '/api/area-codes/lists/:version/undo',
    tag,
    summary: 'What would return if the last list in force were taken back, what stays, and what stands in the way',
    access,
    params: version,
    reply: CodeUndoPreview,
  }),
  undoCodeList: endpoint({
    name: 'undoCodeList',
    method: 'POST',
    path: '/api/area-codes/lists/:version/undo',
    tag,
    summary: 'Take back the last list in force, at once and all or nothing',
    access,
    params: version,
    body: z.strictObject({ reason }),
    reply: z.strictObject({}),
  }),
} as const
