import { type Endpoint, endpoints, findAccessRefusal, type Role, roles } from '@ejia/contract'
import { v7 as newId } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { apiCaller } from './platform/testing/index.ts'
import { openAccessCity, type Side } from './testing/access-city.ts'
import { findCommandBody } from './testing/command-examples.ts'

const city = await openAccessCity()
const { app, units } = city
const address = await app.listen({ host: '127.0.0.1', port: 0 })
afterAll(() => app.close())

/** With what else is asked of one incident. */
const bodies: Readonly<Record<string, object>> = {
  exportMatterNotices: { exportPurpose: '核对' },
  previewRelocation: { place: { areaCode: '350602006005', address: '' } },
}

const sides = ['inside', 'outside'] as const
const tokens = new Map<string, Promise<string>>()
const incidentId = await reportInside()

type Answer = { readonly status: number; readonly code: string | undefined }
/** What one endpoint answers to each role, inside and outside, and to nobody. */
type Row = { readonly endpoint: Endpoint; readonly nobody: Answer; readonly by: ReadonlyMap<string, Answer> }

const table: Row[] = []
for (const endpoint of endpoints) table.push(await askEverybody(endpoint))

test('the server serves every endpoint of the contract', () => {
  const unserved = endpoints.filter(({ method, path }) => !app.hasRoute({ method, url: path }))
  expect(unserved.map(({ name }) => name)).toEqual([])
  expect(table).toHaveLength(endpoints.length)
})

test.each(table.map((row) => [row.endpoint.name, row] as const))(
  '%s lets in exactly whom the contract says',
  (_, row) => {
    const { access } = row.endpoint
    expect(refusalIn(row.nobody)).toBe(findAccessRefusal(access, undefined))
    for (const role of roles)
      for (const side of sides)
        expect([role, side, refusalIn(answerOf(row, role, side))]).toEqual([
          role,
          side,
          findAccessRefusal(access, [role]),
        ])
  },
)

const ofOneIncident = table.filter(({ endpoint }) => isOfIncident(endpoint))

test('what is asked of one incident is known as such', () => {
  expect(ofOneIncident.length).toBeGreaterThan(30)
})

test.each(ofOneIncident.map((row) => [row.endpoint.name, row] as const))(
  '%s tells an outsider with the right role that there is no such incident',
  (_, row) => {
    const allowed = roles.filter((role) => findAccessRefusal(row.endpoint.access, [role]) === undefined)
    const answers = allowed.map((role) => [role, answerOf(row, role, 'outside')])
    expect(answers).toEqual(allowed.map((role) => [role, { status: 404, code: 'incident.not-found' }]))
  },
)

test('those of the place, those above it and those with a part in it do read the incident', () => {
  const row = table.find(({ endpoint }) => endpoint.name === 'getIncident')
  const readers = roles.filter((role) => row && answerOf(row, role, 'inside').status === 200)
  expect(readers).toEqual([
    'gridWorker',
    'communityHead',
    'dispatcher',
    'supervisor',
    'callbackOfficer',
    'privacyOfficer',
  ])
})

test('the table that people read says the same; a change of access shows in it', async () => {
  await expect(written(table)).toMatchFileSnapshot('./access.matrix.md')
})

async function askEverybody(endpoint: Endpoint): Promise<Row> {
  const asked = roles.flatMap((role) => sides.map((side) => ({ role, side })))
  const answers = await Promise.all(
    asked.map(async ({ role, side }) => {
      const answer = await ask(endpoint, side, await tokenFor(endpoint, role, side))
      return [`${role} ${side}`, answer] as const
    }),
  )
  return { endpoint, nobody: await ask(endpoint, 'outside'), by: new Map(answers) }
}

/** Insiders send commands that lack everything: a complete one would change the incident for those who come after. */
async function ask(endpoint: Endpoint, side: Side, token?: string): Promise<Answer> {
  const url = pathFor(endpoint)
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
  if (endpoint.reply === 'stream') return askStream(address + url, headers)
  const payload = (side === 'outside' && (findCommandBody(endpoint.name) ?? bodies[endpoint.name])) || {}
  const answer = await app.inject({
    method: endpoint.method,
    url,
    headers,
    ...(endpoint.method === 'GET' ? {} : { payload }),
  })
  const isRefusal = answer.statusCode >= 400
  return { status: answer.statusCode, code: isRefusal ? answer.json<{ code?: string }>().code : undefined }
}

/** Over a real connection, which is closed as soon as the stream has begun. */
async function askStream(url: string, headers: Record<string, string>): Promise<Answer> {
  const abort = new AbortController()
  const answer = await fetch(url, { headers, signal: abort.signal })
  const code = answer.status < 400 ? undefined : z.object({ code: z.string() }).parse(await answer.json()).code
  abort.abort()
  return { status: answer.status, code }
}

function pathFor(endpoint: Endpoint): string {
  const given: Record<string, string> = {
    size: 'full',
    layer: 'none',
    z: '1',
    x: '1',
    y: '1',
    code: '350603',
    edition: 'v2',
    format: 'json',
  }
  const incident = isOfIncident(endpoint) ? /:(incidentId|id)/.exec(endpoint.path)?.[1] : undefined
  return endpoint.path.replaceAll(/:(\w+)/g, (_, key: string) =>
    key === incident ? incidentId : (given[key] ?? newId()),
  )
}

function isOfIncident({ path }: Endpoint): boolean {
  return path.startsWith('/api/incidents/:')
}

/** Logging out ends the session, so that takes one of its own. */
function tokenFor({ name }: Endpoint, role: Role, side: Side): Promise<string> {
  if (name === 'logOut') return city.logIn(role, side)
  const key = `${role} ${side}`
  const token = tokens.get(key) ?? city.logIn(role, side)
  tokens.set(key, token)
  return token
}

async function reportInside(): Promise<string> {
  const call = apiCaller(app, await city.logIn('gridWorker', 'inside'))
  const place = { areaCode: units.inside.team.areaCode, address: '' }
  const body = { commandId: newId(), text: '绿地上搭了一间棚', place }
  const { reply, code } = await call('reportIncident', { body })
  if (code !== undefined) throw new Error(`the incident was not reported: ${code}`)
  return reply.id
}

function answerOf({ by }: Row, role: Role, side: Side): Answer {
  const answer = by.get(`${role} ${side}`)
  if (!answer) throw new Error(`${role} ${side} was not asked`)
  return answer
}

/** The two ways in which the role alone is refused; whatever else is wrong comes after. */
function refusalIn({ code }: Answer): string | undefined {
  return code === 'session.required' || code === 'session.forbidden' ? code : undefined
}

function written(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    '# Who may call what',
    '',
    'What the server answered when `access.http.test.ts` asked it, as every role; the test fails where this differs.',
    '',
    '- `yes`: may call. What comes back is what they may see.',
    '- `own`: may call; of an incident outside their area they are told that there is none.',
    '- empty: refused.',
    '',
    line(['', 'nobody', ...roles]),
    line(['---', ...['nobody', ...roles].map(() => ':-:')]),
    ...rows.map((row) => line([row.endpoint.name, mark(row.nobody), ...roles.map((role) => markOf(row, role))])),
    '',
  ].join('\n')
}

function markOf(row: Row, role: Role): string {
  const outside = answerOf(row, role, 'outside')
  return outside.code === 'incident.not-found' ? 'own' : mark(outside)
}

function mark(answer: Answer): string {
  return refusalIn(answer) === undefined ? 'yes' : ''
}
