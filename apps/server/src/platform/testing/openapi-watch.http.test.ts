import fastify from 'fastify'
import { expect, test } from 'vitest'
import { watchAnswers } from './openapi-watch.ts'

const app = fastify()
const faults = watchAnswers(app)
app.get('/api/incidents/:id', (request, reply) => {
  const { status } = Object.fromEntries(new URLSearchParams(request.url.split('?')[1]))
  return reply.code(Number(status)).send({ code: 'incident.not-found', message: '没有', requestId: 'r' })
})
app.get('/api/unknown', () => ({ anything: true }))

test('an answer that the document does not describe is seen, whether by its shape or by its status', async () => {
  await app.inject('/api/incidents/1?status=404')
  await app.inject('/api/unknown')
  expect(faults).toEqual([])
  await app.inject('/api/incidents/1?status=200')
  await app.inject('/api/incidents/1?status=202')
  expect(faults).toHaveLength(2)
  expect(faults[0]).toContain('GET /api/incidents/{id} 200: data must have required property')
  expect(faults[1]).toContain('202: the document does not know this status')
})
