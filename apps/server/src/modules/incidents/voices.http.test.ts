import { expect, test } from 'vitest'
import { newCommandId } from './testing/caller.ts'
import { fakeTranscriber } from './testing/fake-transcriber.ts'
import { act, reportBody } from './testing/matters.ts'
import { sendWhole } from './testing/send-parts.ts'
import { openTestCity, type Person, type TestCity } from './testing/test-city.ts'

const service = await fakeTranscriber()
const city = await openTestCity({ works: true, settings: { ASR_URL: service.url, ASR_KEY: 'speak-friend' } })
const { call, server, headersOf } = city

/** A second of silence, as a phone could record it. */
function recording(): Buffer {
  const samples = 8000
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + samples, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(8000, 24)
  header.writeUInt32LE(8000, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36)
  header.writeUInt32LE(samples, 40)
  return Buffer.concat([header, Buffer.alloc(samples, 128)])
}

async function newVoice(where: TestCity = city, person: Person = 'worker'): Promise<string> {
  const id = newCommandId()
  const { body } = await sendWhole(where, person, { kind: 'voices', id, bytes: recording(), seconds: 1 })
  expect(body.voice).toMatchObject({ id, transcription: 'none' })
  return id
}

async function reported(voiceId: string): Promise<string> {
  const { body } = await call('worker', 'reportIncident', { body: reportBody({ voiceIds: [voiceId] }) })
  return body.id
}

test('[U3] what is no recording, or holds pictures, is refused', async () => {
  const send = (bytes: Buffer) =>
    sendWhole(city, 'worker', { kind: 'voices', id: newCommandId(), bytes, seconds: 1 }).then(({ body }) => body.code)
  const filmed = Buffer.concat([recording(), Buffer.from('V_VP8')])
  expect([await send(Buffer.from('not a voice')), await send(filmed)]).toEqual(['voice.type', 'voice.type'])
})

test('[U4] a recording goes with the report and is heard by those who may see the matter, once', async () => {
  const voiceId = await newVoice()
  const incidentId = await reported(voiceId)
  const steps = await call('head', 'listSteps', { params: { id: incidentId } })
  expect(steps.body[0]?.voiceIds).toEqual([voiceId])
  const listen = async (person: Person, range?: string) =>
    server.app.inject({
      url: `/api/incidents/${incidentId}/voices/${voiceId}/audio`,
      headers: { ...(await headersOf(person)), ...(range ? { range } : {}) },
    })
  const played = await listen('head')
  expect([played.statusCode, played.headers['content-type'], played.rawPayload.length]).toEqual([
    200,
    'audio/wav',
    recording().length,
  ])
  expect((await listen('head', 'bytes=0-9')).rawPayload).toEqual(recording().subarray(0, 10))
  expect((await listen('far')).statusCode).toBe(404)
  const again = await call('worker', 'reportIncident', { body: reportBody({ voiceIds: [voiceId] }) })
  expect(again.problem.code).toBe('voice.unknown')
})

test('[U4] a note and a resolution may be spoken too, and each recording is heard from its step', async () => {
  const incidentId = await reported(await newVoice())
  await act(city, 'worker', ['accept', incidentId, {}])
  const [said, done] = [await newVoice(), await newVoice()]
  await act(city, 'worker', ['note', incidentId, { voiceIds: [said] }])
  await act(city, 'worker', ['resolve', incidentId, { outcome: 'substantive', done: '已清走', voiceIds: [done] }])
  const { body } = await call('head', 'listSteps', { params: { id: incidentId } })
  expect(body.filter(({ type }) => type !== 'Reported').flatMap(({ voiceIds }) => voiceIds ?? [])).toEqual([said, done])
  const heard = await call('head', 'getVoice', { params: { incidentId, id: done } })
  expect(heard.body.id).toBe(done)
})

test('[U4] what only a recording says is no word to the reporter', async () => {
  const incidentId = await reported(await newVoice())
  const { body } = await call('worker', 'getIncident', { params: { id: incidentId } })
  const note = { commandId: newCommandId(), expectedVersion: body.version, voiceIds: [await newVoice()] }
  const sent = await call('worker', 'note', { params: { id: incidentId }, body: { ...note, visibility: 'reporter' } })
  expect(sent.problem.code).toBe('incident.empty-note')
})

test('[U4] the recording of another is not used, and hidden words are not heard either', async () => {
  const voiceId = await newVoice()
  const stolen = await call('head', 'reportIncident', { body: reportBody({ voiceIds: [voiceId] }) })
  expect(stolen.problem.code).toBe('voice.unknown')
  const incidentId = await reported(voiceId)
  await act(city, 'privacy', ['redact', incidentId, { reason: '涉及隐私', targets: [{ kind: 'text', version: 1 }] }])
  const hidden = await call('head', 'getVoice', { params: { incidentId, id: voiceId } })
  expect(hidden.status).toBe(404)
})

test('[U5] the service writes a recording down when asked, also after it was down for a while', async () => {
  service.answerWith([503, '毅阳小区三号楼垃圾没人清'])
  const voiceId = await newVoice()
  const asked = await call('worker', 'transcribeVoice', { params: { id: voiceId } })
  expect(asked.body.transcription).toBe('waiting')
  const heard = () => call('worker', 'getOwnVoice', { params: { id: voiceId } }).then(({ body }) => body.transcript)
  await expect.poll(heard, { timeout: 15_000 }).toBe('毅阳小区三号楼垃圾没人清')
  expect(service.asked.at(-1)).toMatchObject({
    path: '/v1/audio/transcriptions',
    authorization: 'Bearer speak-friend',
    fields: { model: 'sensevoice', language: 'zh', response_format: 'json' },
    fileName: 'voice.wav',
    bytes: recording().length,
  })
  expect((await call('head', 'getOwnVoice', { params: { id: voiceId } })).status).toBe(404)
})

test('[U6] a resident’s report may be spoken, and whoever handles it hears it and reads what it says', async () => {
  service.answerWith(['三号楼门口的灯不亮'])
  expect((await sendUnsigned('90')).statusCode).toBe(422)
  const sent = await sendUnsigned('1')
  expect([sent.statusCode, sent.json<{ transcription: string }>().transcription]).toEqual([201, 'waiting'])
  const { id } = sent.json<{ id: string }>()
  const report = { ...reportBody({ voiceIds: [id] }), text: '见录音' }
  const { body } = await call(undefined, 'report', { body: report })
  const found = await call('head', 'listIncidents', { query: { caseCode: body.caseCode } })
  const incidentId = found.body.items[0]?.id ?? ''
  const heard = () => call('head', 'getVoice', { params: { incidentId, id } }).then((one) => one.body.transcript)
  await expect.poll(heard, { timeout: 15_000 }).toBe('三号楼门口的灯不亮')
})

test('[U7] whoever sent a recording without signing in reads what was heard before it is reported, and nobody after', async () => {
  service.answerWith(['毅阳社区门口的灯不亮'])
  const { id } = (await sendUnsigned('1')).json<{ id: string }>()
  const heard = () => call(undefined, 'hearVoice', { params: { id } })
  await expect.poll(async () => (await heard()).body.transcript, { timeout: 15_000 }).toBe('毅阳社区门口的灯不亮')
  const own = await call(undefined, 'hearVoice', { params: { id: await newVoice() } })
  await call(undefined, 'report', { body: { ...reportBody({ voiceIds: [id] }), text: '毅阳社区门口的灯不亮' } })
  expect([own.status, (await heard()).status]).toEqual([404, 404])
})

async function sendUnsigned(seconds: string, where: TestCity = city) {
  const form = new FormData()
  form.append('file', new Blob([Uint8Array.from(recording())]), 'voice')
  const request = new Request('http://localhost/', { method: 'POST', body: form })
  const payload = Buffer.from(await request.arrayBuffer())
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  return where.server.app.inject({ method: 'POST', url: '/api/voices', query: { seconds }, headers, payload })
}

test('[U5] without a service a recording is kept and played, and nobody waits for words', async () => {
  const plain = await openTestCity()
  const voiceId = await newVoice(plain)
  const asked = await plain.call('worker', 'transcribeVoice', { params: { id: voiceId } })
  expect(asked.body).toMatchObject({ transcription: 'none', transcript: null })
  const { id } = (await sendUnsigned('1', plain)).json<{ id: string }>()
  expect((await plain.call(undefined, 'hearVoice', { params: { id } })).body).toMatchObject({ transcription: 'none' })
})
