import { expect, test } from 'vitest'
import { fillOut } from './fill-out.ts'
import { field, form, items } from './testing/forms.ts'

test('[O19] a record is written out as people write it: codes by their names, numbers as numbers, repeats one after the other', () => {
  const groups = [
    { key: 'who', title: '承租人', over: 'tenants', most: 1 },
    { key: 'drugs', title: '用药', over: 'rows', most: 2 },
  ] as const
  const fields = [
    field('area', { item: 'room.floorArea' }),
    field('use', { item: 'room.rentalUse' }),
    field('owner', { item: 'room.ownerName' }),
    field('name', { item: 'person.name', group: 'who' }),
    field('drug', { group: 'drugs' }),
    field('note'),
  ]
  const members = [
    { id: 'p1', isTenant: true, values: { 'person.name': '王一' } },
    { id: 'p2', isTenant: true, values: {} },
  ]
  const known = { values: { 'room.floorArea': '88.5', 'room.rentalUse': '02' }, members }
  const out = fillOut(form(fields, { subject: 'room', groups }), items, {
    known,
    own: { note: '无', 'drug#2': '阿司匹林' },
  })
  const texts = Object.fromEntries([...out].map(([key, entries]) => [key, entries.map(({ text }) => text)]))
  expect(texts).toEqual({
    area: ['88.5'],
    use: ['住房'],
    owner: [''],
    name: ['王一', ''],
    drug: ['', '阿司匹林'],
    note: ['无'],
  })
  expect(out.get('area')?.[0]?.isNumber).toBe(true)
})
