#!/usr/bin/env node
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { modules } from './app.ts'
import { backUp } from './backup/back-up.ts'
import { checkNewest } from './backup/check-newest.ts'
import { restore } from './backup/restore.ts'
import { readConfig } from './config.ts'
import { withPlainErrors } from './plain-errors.ts'
import { retrain } from './retrain.ts'

const usage = `用法 · Usage:
  ejia backup  FOLDER [--keep N]   备份到 FOLDER 下的新文件夹 · back up into a new folder below FOLDER; keep the newest N
  ejia backup  --verify FOLDER     核对备份 · read a backup through
  ejia restore FOLDER              恢复到空数据库 · restore into an empty database
  ejia retrain [--on]              从已办结的事学习类别 · learn categories from settled matters; --on uses them if better`

/** `npx ejia …`; the settings are those of the server. */
await withPlainErrors(async () => {
  const { command, folder, verify, keep, on } = readArguments()
  const config = readConfig(process.env)
  if (command === 'retrain') await retrain(config, modules, on)
  else if (command === 'restore') await restore(config, modules, folder)
  else if (verify) await checkNewest(config, folder)
  else await backUp(config, folder, keep)
})

function readArguments() {
  const options = { verify: { type: 'boolean' }, keep: { type: 'string' }, on: { type: 'boolean' } } as const
  const { positionals, values } = parse(options)
  const [command, folder = '.'] = positionals
  const keep = values.keep === undefined ? undefined : Number(values.keep)
  const takes = command === 'retrain' ? 1 : command === 'backup' || command === 'restore' ? 2 : undefined
  const isKnown = takes === positionals.length
  if (!isKnown || (keep !== undefined && !(Number.isInteger(keep) && keep > 0))) throw new Error(usage)
  // Where the person stands, also when npm runs us from the project's folder.
  const from = process.env['INIT_CWD'] ?? process.cwd()
  return { command, folder: resolve(from, folder), verify: values.verify === true, keep, on: values.on === true }
}

function parse<const Options extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(options: Options) {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    throw new Error(usage, { cause: error })
  }
}
