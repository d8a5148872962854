import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { backupName, keepNewest, keysForBackup, recordBackup, writeBackup } from '../platform/backup/index.ts'
import { hasDatabase, recordAudit, withOwner } from '../platform/index.ts'
import { showProgress, sizeOf } from './show-progress.ts'

/** Writes a backup below `parent`, then removes those that are too many; the old ones stay until the new one is whole. */
export async function backUp(config: Config, parent: string, keep: number | undefined): Promise<void> {
  if (!(await hasDatabase(config)))
    throw new Error(`这里还没有数据可备份：${config.dataDir}\nThere is nothing to back up in ${config.dataDir} yet.`)
  const folder = join(parent, backupName(new Date()))
  const keys = await keysForBackup(config)
  await withOwner(config, async (owner) => {
    const manifest = await writeBackup({
      owner,
      folder,
      storageDir: config.storageDir,
      keys,
      onProgress: showProgress(),
    }).catch(async (error: unknown) => {
      await rm(folder, { recursive: true, force: true })
      throw new Error(`备份没有完成，未留下任何文件 · The backup failed and left nothing behind: ${folder}`, {
        cause: error,
      })
    })
    await recordBackup(owner, { folder, manifest })
    await recordAudit(owner, { action: 'backup.made', subject: folder, facts: { bytes: manifest.bytes } })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(`备份完成 · Backed up: ${folder}`)
    console.log(
      `  ${manifest.tables.length} 张表 tables, ${rows} 行 rows, ${manifest.files} 个文件 files, ${sizeOf(manifest.bytes)}`,
    )
  })
  if (keys.file !== undefined)
    console.log('  内含数据密钥，请像保管密钥一样保管它 · It holds the data key: guard it as you would guard the key')
  if (keep === undefined) return
  for (const old of await keepNewest(parent, keep)) console.log(`  已删除旧备份 · Removed an old backup: ${old}`)
}
