import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { bundle } from './bundle.ts'
import { listComponents, listOwnUses } from './list-components.ts'
import { listFiles } from './list-files.ts'
import { library, libraryName, out, source } from './places.ts'
import { withPrivateInfos } from './with-private-infos.ts'
import { withoutFarFonts } from './without-far-fonts.ts'

/** WeChat itself takes two megabytes; a weak signal takes less. */
const most = 600_000

const own = listFiles(source)
const components = listComponents(listOwnUses(own))
rmSync(out, { recursive: true, force: true })
for (const file of own.filter((path) => /\.(json|wxml|wxss|wxs|svg)$/.test(path))) copy(file, relative(source, file))
for (const file of components.files) copy(file, join(libraryName, relative(library, file)))
await bundle(own, components.scripts)

const bytes = listFiles(out).reduce((sum, file) => sum + statSync(file).size, 0)
const size = `${listFiles(out).length} files, ${Math.ceil(bytes / 1000)} kB`
if (bytes > most) throw new Error(`the mini-program has grown to ${size}, more than the ${most / 1000} kB allowed`)
console.log(size)

function copy(file: string, to: string): void {
  const target = join(out, to)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, contentOf(file))
}

function contentOf(file: string): string | Buffer {
  const content = readFileSync(file)
  if (file.endsWith('.wxss')) return withoutFarFonts(content.toString('utf8'))
  return file === join(source, 'app.json') ? withPrivateInfos(content.toString('utf8')) : content
}
