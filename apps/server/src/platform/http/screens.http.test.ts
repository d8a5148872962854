import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { afterAll, expect, test } from 'vitest'
import { serveScreens } from './screens.ts'

const apps = mkdtempSync(join(tmpdir(), 'ejia-screens-'))
for (const name of ['console', 'resident']) {
  mkdirSync(join(apps, name, 'dist/assets'), { recursive: true })
  writeFileSync(join(apps, name, 'dist/index.html'), `<title>${name}</title>`)
  writeFileSync(join(apps, name, 'dist/assets/main-abc123.js'), `"${name}"`)
  writeFileSync(join(apps, name, 'dist/icon.svg'), '<svg/>')
}
const app = fastify()
await serveScreens(app, apps)
afterAll(async () => {
  await app.close()
  rmSync(apps, { recursive: true })
})

test('each end answers all of its own addresses with its page, which is never cached', async () => {
  for (const [url, title] of [
    ['/', 'console'],
    ['/incidents/7?tab=photos', 'console'],
    ['/r', 'resident'],
    ['/r/', 'resident'],
    ['/r/case/AB12', 'resident'],
    ['/rules', 'console'],
  ] as const) {
    const answer = await app.inject(url)
    expect([url, answer.body]).toEqual([url, `<title>${title}</title>`])
    expect(answer.headers['cache-control']).toBe('no-cache')
  }
})

test('files named after their content are kept for a year, others asked for again', async () => {
  const script = await app.inject('/r/assets/main-abc123.js')
  expect([script.body, script.headers['cache-control']]).toEqual(['"resident"', 'public, max-age=31536000, immutable'])
  expect((await app.inject('/icon.svg')).headers['cache-control']).toBe('no-cache')
})

test('a missing file is missing, and no page in its place', async () => {
  expect((await app.inject('/r/assets/old-ffffff.js')).statusCode).toBe(404)
  expect((await app.inject({ method: 'POST', url: '/r/case' })).statusCode).toBe(404)
  expect((await app.inject('/r/../../package.json')).statusCode).toBe(404)
})

test('an end that is not built says so and what to do', async () => {
  const answer = await app.inject('/field/todo')
  expect(answer.statusCode).toBe(503)
  expect(answer.body).toContain('npm start')
})
