import type { lists, Role } from '@ejia/contract'
import { expect, test } from 'vitest'
import { apiCaller, listTaker } from '../platform/testing/index.ts'
import type { openAccessCity, Side } from './access-city.ts'

type City = Awaited<ReturnType<typeof openAccessCity>>
export type ListName = keyof typeof lists

/** Who takes it, who may not (null: everybody may), with which filters, and what must stand in the second line. */
export type Taken = readonly [name: ListName, role: Role, other: Role | null, body: object, head: string]

/** What is true of every list that is taken as Excel; the purpose in a body is the one asked for. */
export function checkExports(
  { app, logIn }: City,
  table: readonly Taken[],
  paramsOf: (name: ListName) => Readonly<Record<string, string>>,
) {
  const taking = async (role: Role, side: Side = 'inside') => listTaker(app, await logIn(role, side))
  const purposeOf = (body: object): unknown => ('exportPurpose' in body ? body.exportPurpose : undefined)

  test.each(table)('%s goes to whoever sees the list, with its columns', async (...[name, role, , body, head]) => {
    const taken = await (await taking(role))(name, { params: paramsOf(name), body })
    expect([taken.status, taken.code]).toEqual([200, undefined])
    expect(taken.head).toEqual(expect.arrayContaining(head.split(' ')))
    expect(taken.head.join()).not.toMatch(/排名|名次|排行|得分|人均/)
    expect(taken.first).toContain(`导出人：inside ${role}`)
    expect(taken.first.includes('用途：')).toBe('exportPurpose' in body)
    expect(taken.first).toContain(purposeOf(body) ?? '')
  })

  test.each(table)('%s is refused to whoever does not see the list', async (...[name, role, other, body]) => {
    const { code } = await (await taking(other ?? role))(name, { params: paramsOf(name), body: { ...body, extra: 1 } })
    expect(code).toBe(other === null ? 'input.invalid' : 'session.forbidden')
  })

  test.each(table.filter(([, , , body]) => 'exportPurpose' in body))(
    '%s is not made without saying what for',
    async (...[name, role, , body]) => {
      const take = await taking(role)
      const empty = await take(name, { params: paramsOf(name), body: { ...body, exportPurpose: ' ' } })
      expect([empty.status, empty.code]).toEqual([422, 'input.invalid'])
    },
  )

  test('who took what and what for is on the trail once for each file', async () => {
    const call = apiCaller(app, await logIn('auditAdministrator', 'inside'))
    const { reply } = await call('listAudit', { query: { action: 'data.exported', limit: '100' } })
    expect(reply.items.map(({ facts }) => facts['purpose'])).toEqual(
      table.map(([, , , body]) => purposeOf(body)).toReversed(),
    )
  })

  return { taking }
}
