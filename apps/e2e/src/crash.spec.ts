import { setTimeout as sleep } from 'node:timers/promises'
import { cases, incidents, type ReplyOf, system } from '@ejia/contract'
import { expect, inject, onTestFinished, test } from 'vitest'
import { callTo } from './city/call.ts'
import { copyDataFolder, killDatabase, makeDataFolder, removeDataFolder } from './city/data-folder.ts'
import { logIn } from './city/log-in.ts'
import { newReport, type Report } from './city/report.ts'
import { type ServerProcess, startAndKill, startServer } from './city/server-process.ts'

type Answered = { readonly report: Report; readonly caseCode: string; readonly followKey: string }

const senders = 12
const burst = '连发'

test('after a power cut during a burst of reports, every report answered is there exactly once', async () => {
  const dataDir = kept(copyDataFolder(inject('city').template))
  const first = await start(dataDir)
  const { sent, answered, stop } = reportWithoutPause(first.url)
  await expect.poll(() => answered.length, { timeout: 30_000 }).toBeGreaterThan(100)
  await first.kill()
  killDatabase(dataDir)
  await stop()

  const second = await start(dataDir)
  const call = callTo(second.url)
  for (const { report, caseCode, followKey } of answered.slice(-20)) {
    const found = await call(cases.getCase, { params: { caseCode }, query: { followKey } })
    expect(found.text).toBe(report.text)
  }
  // Every phone sends again what it is not sure of, and some send what they need not.
  const again = await Promise.all(sent.map((report) => callTo(second.url)(cases.report, { body: report })))
  const codes = new Map(sent.map(({ commandId }, at) => [commandId, again[at]?.caseCode]))
  expect(answered.map(({ report }) => codes.get(report.commandId))).toEqual(answered.map(({ caseCode }) => caseCode))

  const listed = await listBurst(second.url)
  expect(listed.toSorted()).toEqual(sent.map(({ text }) => text).toSorted())
})

test('a server killed while it made its first database starts afterwards as if nothing had been', async () => {
  const dataDir = kept(makeDataFolder())
  for (const moment of [300, 1500, 4000]) await startAndKill(dataDir, moment)
  const server = await start(dataDir)
  const people = await callTo(server.url)(system.listDemoPeople, {})
  expect(people.length).toBeGreaterThan(30)
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
})

function kept(folder: string): string {
  onTestFinished(() => removeDataFolder(folder))
  return folder
}

async function start(dataDir: string): Promise<ServerProcess> {
  const server = await startServer(dataDir)
  onTestFinished(server.kill)
  return server
}

/** Many people report at once, each one thing after the other, until the server is gone. */
function reportWithoutPause(url: string) {
  const sent: Report[] = []
  const answered: Answered[] = []
  let going = true
  async function send(): Promise<void> {
    const report = newReport(`${burst}${sent.length}号：路灯不亮`)
    sent.push(report)
    const { caseCode, followKey } = await callTo(url)(cases.report, { body: report })
    answered.push({ report, caseCode, followKey })
  }
  async function keepSending(): Promise<void> {
    while (going) await send().catch(() => sleep(20))
  }
  const all = Array.from({ length: senders }, keepSending)
  return {
    sent,
    answered,
    async stop() {
      going = false
      await Promise.all(all)
    },
  }
}

async function listBurst(url: string): Promise<string[]> {
  const { call } = await logIn(url, '黄建平')
  const texts: string[] = []
  let cursor: string | undefined
  do {
    const query = { text: burst, limit: 100, ...(cursor === undefined ? {} : { cursor }) }
    const page: ReplyOf<typeof incidents.listIncidents> = await call(incidents.listIncidents, { query })
    texts.push(...page.items.map(({ text }) => text))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return texts
}
