import { dispatch } from '@ejia/domain'
import type { Config } from './config.ts'
import { claimTraining, type Trained, train } from './modules/learning/index.ts'
import { createLog, type Module, openDatabase, openServer } from './platform/index.ts'

/** Learns from settled matters; with `switchOn` a better version is put into use at once. */
export async function retrain(config: Config, modules: readonly Module[], switchOn: boolean): Promise<void> {
  const log = createLog(config.logLevel)
  const { pool, close } = await openDatabase(config, log)
  try {
    const { platform, stop } = await openServer({ config, database: pool, log, modules })
    try {
      if (!(await claimTraining(platform))) throw new Error('正在学习，请稍后 · Learning is under way already')
      for (const line of inWords(await train(platform, { switchOn }))) console.log(line)
    } finally {
      await stop()
    }
  } finally {
    await close()
  }
}

function inWords(trained: Trained): string[] {
  if (trained.kind === 'tooFew')
    return [
      `已办结的事件 ${trained.examples} 件，至少要 ${dispatch.examplesNeeded} 件 · too few settled matters to learn from`,
    ]
  const { version, on, taught } = trained
  const { quality, before, better } = taught.category
  const line = (name: string, { top1, top3, sure, sureRight, calibrationError }: dispatch.Quality) =>
    `${name}  top-1 ${percent(top1)}  top-3 ${percent(top3)}  sure ${percent(sure)} (right ${percent(sureRight)})  ECE ${percent(calibrationError)}`
  return [
    `版本 ${version} · version ${version}: ${taught.examples} matters, ${taught.seconds.toFixed(1)} s, judged on ${quality.examples} held back`,
    line('before  ', before),
    line('category', quality),
    line('unit    ', taught.unitType.quality),
    on
      ? '已启用 · in use'
      : better
        ? '更准，尚未启用 · better; not in use'
        : '没有更准，不启用 · not better; stays off',
  ]
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
