import { readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** The user PostgreSQL runs as where that is not ourselves. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/**
 * PostgreSQL refuses to run as root, and initdb wants a user that has a name. So root lends it an existing account
 * that owns nothing of importance. Undefined where we are not root: PostgreSQL then runs as we do.
 */
export async function chooseAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map(parseAccount)
  for (const name of ['postgres', 'nobody', 'daemon', 'www-data']) {
    const found = accounts.find((account) => account?.name === name)
    if (found) return found
  }
  throw new Error(
    'Running as root, and no unprivileged user was found to run PostgreSQL as. Start as an ordinary user, ' +
      'or set DATABASE_URL to a PostgreSQL of your own.',
  )
}

/** Whether the account can walk down to a folder; a checkout under /root, for one, is closed to all others. */
export async function canReach(account: Account, folder: string): Promise<boolean> {
  const path = resolve(folder)
  const { mode, uid, gid } = await stat(path)
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
  if ((mode & bit) === 0) return false
  return path === dirname(path) || canReach(account, dirname(path))
}

function parseAccount(line: string): Account | undefined {
  const [name, , uid, gid] = line.split(':')
  if (!name || !Number(uid) || !Number(gid)) return undefined
  return { name, uid: Number(uid), gid: Number(gid) }
}
