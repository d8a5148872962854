import { randomUUID } from 'node:crypto'
import { chmod, mkdir, readlink, symlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Account, canReach } from './account.ts'

const elsewhere = '/var/lib/ejia'

/**
 * The folder that the database and its programs go into: the data folder itself, or, where the account PostgreSQL
 * runs as cannot get there (root's home, say), one under /var/lib. A link in the data folder leads there and is the
 * only thing that does: who deletes the data folder begins anew, and the old data is still where it was.
 */
export async function prepareHome(dataDir: string, account: Account | undefined): Promise<string> {
  const wanted = resolve(dataDir)
  await mkdir(wanted, { recursive: true })
  if (!account || (await canReach(account, wanted))) return wanted
  const link = join(wanted, 'postgres')
  const home = (await findTarget(link)) ?? (await linkTo(join(elsewhere, randomUUID(), 'postgres'), link))
  await mkdir(home, { recursive: true })
  for (const folder of [elsewhere, home]) await chmod(folder, 0o755)
  return home
}

async function findTarget(link: string): Promise<string | undefined> {
  return readlink(link).then(dirname, () => undefined)
}

/** Of two that start at once the second finds the first's link, and uses it. */
async function linkTo(target: string, link: string): Promise<string> {
  const made = await symlink(target, link).then(
    () => target,
    () => undefined,
  )
  return made === undefined ? dirname(await readlink(link)) : dirname(made)
}
