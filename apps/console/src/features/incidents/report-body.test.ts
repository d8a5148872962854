import { incidents } from '@ejia/contract'
import { describe, expect, test } from 'vitest'
import { reportBody } from './report-body.ts'

const commandId = '0190d6a0-0000-7000-8000-000000000001'
const place = { longitude: 117.63, latitude: 24.5, address: '毅阳社区公共绿地' }

describe('a registered call', () => {
  test('with everything is what the contract takes', () => {
    const body = reportBody(
      {
        text: ' 有人搭棚 ',
        categoryId: 'illegal-building',
        place,
        callerName: '陈女士',
        callerPhone: '13800000000',
        photos: [{ id: commandId }],
        urgent: true,
      },
      commandId,
    )
    expect(incidents.reportIncident.body.safeParse(body).error).toBeUndefined()
    expect(body).toMatchObject({ text: '有人搭棚', urgent: true, onBehalfOf: { name: '陈女士', phone: '13800000000' } })
  })

  test('needs text and place only', () => {
    const body = reportBody({ text: '路灯不亮', place: { areaCode: '350603005001' } }, commandId)
    expect(incidents.reportIncident.body.safeParse(body).error).toBeUndefined()
    expect(body?.onBehalfOf).toEqual({})
  })

  test('is not sent without a place', () => {
    expect(reportBody({ text: '路灯不亮', place: { address: '某处' } }, commandId)).toBeUndefined()
    expect(reportBody({ place }, commandId)).toBeUndefined()
  })
})
