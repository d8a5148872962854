import { expect, test } from 'vitest'
import { cutValues } from './cut-values.ts'

test('a value is cut to what its keyword takes, whatever number the keyword has', () => {
  const long = '碧湖社区三号楼旁的空地上有人搭建了一个铁皮棚子并且还在施工'
  const values = cutValues({
    thing12: long,
    phrase2: '已经交办完毕了',
    name1: '欧阳修之子孙后代来人也',
    number3: '12 件',
  })
  expect(values).toEqual({
    thing12: { value: '碧湖社区三号楼旁的空地上有人搭建了一个…' },
    phrase2: { value: '已经交办完' },
    name1: { value: '欧阳修之子孙后代来…' },
    number3: { value: '12' },
  })
  expect(values['thing12']?.value).toHaveLength(20)
})

test('a short value and one without a limit stay as they are, on one line', () => {
  expect(cutValues({ thing1: '路灯\n不亮', time2: '2026年11月23日 15:01', phrase1: '处理中' })).toEqual({
    thing1: { value: '路灯 不亮' },
    time2: { value: '2026年11月23日 15:01' },
    phrase1: { value: '处理中' },
  })
})

test('no value is empty, for that alone would lose the message', () => {
  expect(cutValues({ thing1: ' ', phrase1: 'done', character_string1: '编号' })).toEqual({
    thing1: { value: '无' },
    phrase1: { value: '无' },
    character_string1: { value: '0' },
  })
})

test('a character outside the basic plane is not cut in half', () => {
  expect(cutValues({ thing1: '𠮷'.repeat(15) })['thing1']?.value).toBe(`${'𠮷'.repeat(9)}…`)
})
