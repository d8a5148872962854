import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import {
  checkBackup,
  type FoundBackup,
  findBackup,
  keyFile,
  opensAll,
  refuseUnfit,
  restoreDatabase,
  restoreFiles,
  restoreKeyFile,
} from '../platform/backup/index.ts'
import { createLog, type Module, openDatabase, openServer, recordAudit, withOwner } from '../platform/index.ts'
import { showProgress } from './show-progress.ts'

/** Reads the whole backup before it touches anything, fills an empty database, and reads every log through at the end. */
export async function restore(config: Config, modules: readonly Module[], folder: string): Promise<void> {
  const found = await findBackup(folder)
  console.log(`正在核对备份 · Reading the backup through: ${found.folder}`)
  await checkBackup(found, showProgress())
  await withOwner(config, async (owner, letServerIn) => {
    await refuseUnfit(owner, found.manifest)
    await takeKeys(config, found)
    console.log('正在恢复 · Restoring')
    await restoreDatabase(owner, found, showProgress())
    await letServerIn()
    await restoreFiles(found, config.storageDir, showProgress())
    await recordAudit(owner, { action: 'backup.restored', subject: found.folder, facts: { id: found.manifest.id } })
  })
  await verifyLogs(config, modules)
  console.log(`恢复完成，记录完好 · Restored as of ${found.manifest.madeAt}, every log whole`)
}

async function takeKeys(config: Config, { folder, manifest }: FoundBackup): Promise<void> {
  const kept = join(folder, keyFile)
  const hasKey = (await stat(kept).catch(() => undefined)) !== undefined
  if (hasKey && config.dataKey === undefined) await restoreKeyFile(config, kept)
  if (await opensAll(config, manifest.keys)) return
  throw new Error(
    '数据密钥不对：这份备份是用另一把密钥封存的。请把当时的密钥写入 DATA_KEY（或 DATA_KEYS_OLD）再恢复。\n' +
      'The personal data in this backup are sealed under another key. Set DATA_KEY (or DATA_KEYS_OLD) to the key of that time.',
  )
}

async function verifyLogs(config: Config, modules: readonly Module[]): Promise<void> {
  const log = createLog(config.logLevel)
  const { pool, close } = await openDatabase(config, log)
  try {
    const { platform, stop } = await openServer({ config, database: pool, log, modules: modules.filter(isNoSeeder) })
    try {
      for (const { name, verify } of modules) {
        if (!verify) continue
        const progress = showProgress()
        const broken = await verify(platform, (done) => progress(name, done, undefined))
        if (broken.length > 0) throw notWhole(name, broken)
      }
    } finally {
      await stop()
    }
  } finally {
    await close()
  }
}

/** The demo city fills what it finds empty; an empty platform that was backed up stays empty. */
function isNoSeeder({ name }: Module): boolean {
  return name !== 'demo'
}

function notWhole(name: string, broken: readonly string[]): Error {
  return new Error(
    `数据已恢复，但有 ${broken.length} 条记录的日志不连贯，请联系审计管理员：${broken.slice(0, 10).join('、')}\n` +
      `Restored, but ${broken.length} logs of "${name}" were not whole in the backup either. Show them to the audit administrator.`,
  )
}
