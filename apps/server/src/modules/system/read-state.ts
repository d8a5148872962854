import { statfs } from 'node:fs/promises'
import type { api, ReplyOf, SystemItem } from '@ejia/contract'
import { findLastBackup, listMissing, measureFeed, type Platform, readDataKeys, version } from '../../platform/index.ts'
import { listRecentOutcomes, measureDeliveries } from '../notices/index.ts'
import { findCertificateEnd } from './find-certificate.ts'
import { judgeBackup, judgeCertificate, judgeDisk, judgeQueue, judgeWay } from './judge.ts'
import { measureDatabase, measureJobs } from './store.ts'

const newestMessages = 500

export async function readState(platform: Platform): Promise<ReplyOf<typeof api.getSystemState>> {
  const at = new Date().toISOString()
  const groups = await Promise.all([queues(platform), ways(platform), storage(platform), safekeeping(platform, at)])
  return { version, at, items: groups.flat() }
}

async function queues({ database }: Platform): Promise<SystemItem[]> {
  const missing = await listMissing(database)
  const { migrations } = await measureDatabase(database)
  const jobs = await measureJobs(database)
  const feed = await measureFeed(database)
  const messages = await measureDeliveries(database)
  return [
    {
      part: 'migrations',
      health: missing.length === 0 ? 'good' : 'bad',
      facts: { done: migrations, missing: missing.length },
    },
    { part: 'jobs', health: judgeQueue(jobs), facts: { ...jobs, oldestSeconds: Math.round(jobs.oldestSeconds) } },
    { part: 'changes', health: judgeQueue({ oldestSeconds: 0, failed: feed.setAside }), facts: feed },
    {
      part: 'messages',
      health: judgeQueue({ oldestSeconds: messages.oldestSeconds, failed: 0 }),
      facts: { ...messages, oldestSeconds: Math.round(messages.oldestSeconds) },
    },
  ]
}

async function ways({ database, config }: Platform): Promise<SystemItem[]> {
  const recent = new Map((await listRecentOutcomes(database, newestMessages)).map((one) => [one.channel, one]))
  const isSetUp = {
    sms: config.sms.order.length > 0,
    wechat: config.wechat !== undefined,
    email: config.mail !== undefined,
    push: true,
  }
  return (['sms', 'wechat', 'email', 'push'] as const).map((part) => {
    const { delivered, failed } = recent.get(part) ?? { delivered: 0, failed: 0 }
    return { part, health: judgeWay(isSetUp[part], { delivered, failed }), facts: { delivered, failed } }
  })
}

async function storage({ database, config }: Platform): Promise<SystemItem[]> {
  const { bytes, version: server } = await measureDatabase(database)
  const disk = await statfs(config.storageDir).catch(() => statfs(config.dataDir).catch(() => undefined))
  const space = disk && { free: disk.bavail * disk.bsize, total: disk.blocks * disk.bsize }
  return [
    {
      part: 'database',
      health: 'good',
      facts: { bytes, version: server, kept: config.databaseUrl === undefined ? 'embedded' : 'own' },
    },
    { part: 'disk', health: space ? judgeDisk(space) : 'bad', facts: { folder: config.storageDir, ...space } },
  ]
}

async function safekeeping({ database, config }: Platform, at: string): Promise<SystemItem[]> {
  const backup = await findLastBackup(database)
  const { old } = await readDataKeys(config)
  return [
    { part: 'backup', health: judgeBackup(backup, at), facts: { ...backup } },
    {
      part: 'keys',
      health: old.length > 0 ? 'watch' : 'good',
      facts: { kept: config.dataKey === undefined ? 'file' : 'setting', former: old.length, cipher: config.dataCipher },
    },
    await certificate(config, at),
  ]
}

/** In real use a site without https is broken for phones; on a first try it is a choice. */
async function certificate({ publicUrl, production }: Platform['config'], at: string): Promise<SystemItem> {
  if (publicUrl?.startsWith('https://') !== true)
    return { part: 'certificate', health: production ? 'bad' : 'off', facts: { address: publicUrl ?? null } }
  const validTo = await findCertificateEnd(new URL(publicUrl))
  return {
    part: 'certificate',
    health: judgeCertificate(validTo, at),
    facts: { address: publicUrl, validTo: validTo ?? null },
  }
}
