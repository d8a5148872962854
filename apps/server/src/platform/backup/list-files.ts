import { opendir } from 'node:fs/promises'
import { join } from 'node:path'

/** A file that is being written aside carries a second name after its own. */
const unfinished = /\.[0-9a-f]{8}-[0-9a-f-]{27}$/

/** Every finished file below a folder, by its path from there, with slashes; nothing where there is no folder. */
export async function* listFiles(folder: string, below = ''): AsyncGenerator<string> {
  const entries = await opendir(join(folder, below)).catch(() => undefined)
  if (!entries) return
  for await (const entry of entries) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) yield* listFiles(folder, name)
    else if (entry.isFile() && !unfinished.test(name)) yield name
  }
}
