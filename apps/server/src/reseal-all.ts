import type { Config } from './config.ts'
import { createLog, type Module, openDatabase, openServer } from './platform/index.ts'

const atOnce = 500

/** Seals everything again under the present key, module by module; whoever stops it may start it again. */
export async function resealAll(config: Config, modules: readonly Module[]): Promise<void> {
  const log = createLog(config.logLevel)
  const { pool, close } = await openDatabase(config, log)
  try {
    const { platform, stop } = await openServer({ config, database: pool, log, modules })
    try {
      for (const { name, reseal } of modules) {
        if (!reseal) continue
        let done = 0
        for (let batch = atOnce; batch > 0; done += batch) batch = await reseal(platform, atOnce)
        console.log(`${name}: ${done}`)
      }
    } finally {
      await stop()
    }
  } finally {
    await close()
  }
  console.log('完成：旧密钥可以从 DATA_KEYS_OLD 中移除 · Done: the former keys may be taken out of DATA_KEYS_OLD')
}
