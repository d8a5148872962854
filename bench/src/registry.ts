import { parseArgs } from 'node:util'
import { allowExport, formats, takeExport } from './registry/exports.ts'
import { openSession, step, upload } from './registry/imports.ts'
import { type Measured, measured } from './registry/measured.ts'
import { peopleFile } from './registry/people-file.ts'
import type { Table } from './table.ts'
import { withCity } from './with-city.ts'

/** With more people than this each step is told when it is done, since the last one is long in coming. */
const shownAtOnce = 100_000

/**
 * A file of people through the whole way in, and out again; the memory is the server's, at its highest.
 * `npm run bench -- registry --people 1000000` takes most of an hour.
 */
export function registryBench(): Promise<Table> {
  const { values } = parseArgs({ strict: false, allowPositionals: true, options: { people: { type: 'string' } } })
  const people = Number(values.people ?? 100_000)
  return withCity(async ({ url }) => {
    const session = await openSession(url)
    const file = peopleFile(people)
    const rows: string[][] = []
    const note = (name: string, { seconds, megabytes }: Measured<unknown>) => {
      rows.push([name, seconds.toFixed(1), (people / seconds).toFixed(0), megabytes.toFixed(0)])
      if (people > shownAtOnce) console.error(`${name}: ${seconds.toFixed(0)} s, ${megabytes.toFixed(0)} MB`)
    }

    const sent = await measured(url, () => upload(session, file))
    note('upload', sent)
    const { id, mapping } = sent.result
    async function run(name: string, steering: Parameters<typeof step>[2]): Promise<void> {
      const done = await measured(url, () => step(session, id, steering))
      const { good, rejected } = done.result.counts
      if (good !== people) throw new Error(`${rejected} rows were rejected`)
      note(name, done)
    }
    await run('check', { path: 'check', body: { mapping }, until: 'checked' })
    await run('take over', { path: 'apply', body: { rows: 'all' }, until: 'done' })
    const allowed = await allowExport(session)
    for (const format of formats)
      note(`table 12, ${format}`, await measured(url, () => takeExport(session, allowed[format], people)))
    await run('take back', { path: 'undo', body: { reason: '测量' }, until: 'undone' })
    return {
      title: `Registry import and export, ${people} people, CSV of ${(file.size / 1e6).toFixed(1)} MB`,
      columns: ['step', 'seconds', 'rows a second', 'server MB at most'],
      rows,
    }
  })
}
