import { expect, test } from 'vitest'
import { transaction } from '../../../platform/index.ts'
import { testDatabase } from '../../../platform/testing/index.ts'
import { addGeography, resolvePlace } from '../../areas/index.ts'
import { demoGeography } from './demo-geography.ts'

const { pool } = await testDatabase()

test('a report written in Xiangcheng about a place in Longwen belongs to the Longwen community', async () => {
  const geography = demoGeography()
  await transaction(pool, (tx) => addGeography(tx, geography))
  const shed = geography.buildings.find(({ name }) => name === '毅阳社区公共绿地')
  const [longitude, latitude] = shed?.position ?? [0, 0]
  const point = { longitude, latitude, coordSys: 'wgs84' } as const
  const place = await resolvePlace(pool, { point, areaCode: '350602006005', address: '' })
  expect(place.areaCode.slice(0, 12)).toBe('350603003003')
  expect(place.address).toMatch(/^龙文区蓝田街道毅阳社区.*公共绿地$/)
})
