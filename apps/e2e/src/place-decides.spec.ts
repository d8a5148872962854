import { newId } from '@ejia/client'
import { incidents } from '@ejia/contract'
import { expect, inject, test } from 'vitest'
import { findBuilding } from './city/find-building.ts'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { reportAsResident } from './screens/resident.ts'

const browser = startBrowser()
const xiangchengGrid = '350602006005001'

test('a report written in 芗城 about a place in 龙文 goes to the community in 龙文', async () => {
  const { url } = inject('city')
  const { position } = await findBuilding(url, xiangchengGrid)
  const resident = await browser.open({ name: '居民', device: 'phone', geolocation: position })
  const text = `路过毅阳社区，看到路灯不亮（${newId().slice(0, 4)}）`
  const place = { instead: '金源', search: '毅阳社区', pick: /^毅阳社区/ }
  const { receivedBy } = await reportAsResident(resident, { text, kind: '路灯不亮', place })

  const [here, there] = await Promise.all([logIn(url, '李秀兰'), logIn(url, '陈美华')])
  expect(receivedBy).toContain('毅阳社区')
  const [seenHere, seenThere] = await Promise.all(
    [here, there].map(({ call }) => call(incidents.listIncidents, { query: { text } })),
  )
  expect(seenHere?.items).toEqual([])
  expect(seenThere?.items.map((item) => item.place.areaCode.slice(0, 12))).toEqual(['350603003003'])
})
