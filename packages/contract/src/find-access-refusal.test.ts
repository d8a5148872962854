import { expect, test } from 'vitest'
import { endpoints, findAccessRefusal, roles } from './index.ts'

test('what is public is open to everybody, signed in or not', () => {
  expect(findAccessRefusal('public', undefined)).toBeUndefined()
  expect(findAccessRefusal('public', ['gridWorker'])).toBeUndefined()
})

test('what needs a session asks others to sign in and takes anybody signed in, even without a role', () => {
  expect(findAccessRefusal('session', undefined)).toBe('session.required')
  expect(findAccessRefusal('session', [])).toBeUndefined()
})

test('what needs a role takes those who hold one of them, among whatever else they hold', () => {
  const access = { roles: ['dispatcher', 'supervisor'] } as const
  expect(findAccessRefusal(access, undefined)).toBe('session.required')
  expect(findAccessRefusal(access, [])).toBe('session.forbidden')
  expect(findAccessRefusal(access, ['gridWorker'])).toBe('session.forbidden')
  expect(findAccessRefusal(access, ['gridWorker', 'supervisor'])).toBeUndefined()
})

test('no endpoint is for nobody', () => {
  const reachable = endpoints.filter(({ access }) =>
    roles.some((role) => findAccessRefusal(access, [role]) === undefined),
  )
  expect(reachable).toHaveLength(endpoints.length)
})
