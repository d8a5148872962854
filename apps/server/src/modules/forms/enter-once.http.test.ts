import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { grids, openFormCity } from '../../testing/form-city.ts'
import { addItems, allowance, followUp, issue, letting, switchOn } from '../../testing/three-forms.ts'

const city = await openFormCity({ households: 500 })
await switchOn(city)
const items = await addItems(city)

type Department = 'civil' | 'health' | 'police'
type Issued = Awaited<ReturnType<typeof issue>>

const answerTo: Readonly<Record<string, string>> = {
  phone: '13900001111',
  bank: '6217001234',
  alone: '1',
  contact: '陈小华',
  contactPhone: '13900002222',
  illness: '高血压',
  high: '130',
  low: '80',
  area: '88.5',
  owner: '王房东',
  ownerPhone: '13900003333',
}

/** Everybody whom the form concerns is asked what it asks; answers which places were asked, by record. */
async function fillIn(who: Department, { key, version }: Issued): Promise<string[]> {
  const call = await city.as(who)
  const subjects = (await call('listFormSubjects', { params: { key }, query: { gridCode: grids.one } })).reply
  const asked: string[] = []
  for (const { subjectId, fields } of subjects) {
    const open = fields.filter(({ state, row }) => state === 'asked' && row === null)
    asked.push(...open.map(({ slot, key: of, of: whose }) => `${whose ?? subjectId} ${of} ${slot.split('@')[0]}`))
    const answers = Object.fromEntries(
      open.flatMap(({ slot, key: of }) => (answerTo[of] ? [[slot, answerTo[of]]] : [])),
    )
    const body = { fillingId: newId(), version, subjectId, answers, filledAt: new Date().toISOString() }
    const { status, reply } = await call('fillForm', { params: { key }, body })
    if (status !== 201) throw new Error(JSON.stringify(reply))
  }
  return asked
}

const share = ({ known, all }: { readonly known: number; readonly all: number }) =>
  `${Math.round((known / all) * 100)}%`

test('[W4] [W8] three departments ask 500 households: the second and third ask only what is new', {
  timeout: 300_000,
}, async () => {
  const first = await issue(city, 'civil', allowance(items))
  const askedFirst = await fillIn('civil', first)
  const second = await issue(city, 'health', followUp(items))
  const askedSecond = await fillIn('health', second)
  const third = await issue(city, 'police', letting(items))
  const askedThird = await fillIn('police', third)
  const ofRecord = [...askedFirst, ...askedSecond, ...askedThird].filter((one) => !/ (remark|high|low) /.test(one))
  expect(ofRecord.filter((one, at) => ofRecord.indexOf(one) !== at)).toEqual([])
  expect(
    [first, second, third].map(({ burden }) => ({ records: burden.records, filled: share(burden) })),
  ).toMatchInlineSnapshot(`
    [
      {
        "filled": "54%",
        "records": 207,
      },
      {
        "filled": "52%",
        "records": 510,
      },
      {
        "filled": "67%",
        "records": 100,
      },
    ]
  `)
  const { reply: again } = await (await city.as('civil'))('tryForm', {
    params: { key: first.key },
    body: { form: allowance(items) },
  })
  expect(share(again.burden)).toMatchInlineSnapshot(`"91%"`)
})
