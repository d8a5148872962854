import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { rolldown } from 'rolldown'
import { library, libraryName, out, source } from './places.ts'

/** Where the server is. Without it the pages ask the address they came from, which only a test has. */
const server = process.env['PUBLIC_URL'] ?? ''

/** One script for each page and component, and what they share once: WeChat's own loader puts them together. */
export async function bundle(own: readonly string[], taken: readonly string[]): Promise<void> {
  const input = Object.fromEntries([...own.filter(isEntry).map(nameOfOwn), ...taken.map(nameOfTaken)])
  const build = await rolldown({
    input,
    platform: 'neutral',
    resolve: { mainFields: ['module', 'main'] },
    transform: { target: 'es2018', define: { EJIA_SERVER: JSON.stringify(server) } },
    // Schemas that nothing here uses are left out: making one has no effect.
    treeshake: { manualPureFunctions: ['z', 'endpoint', 'Text', 'ListOf'] },
    checks: { circularDependency: false },
  })
  await build.write({
    dir: out,
    format: 'cjs',
    entryFileNames: '[name].js',
    chunkFileNames: 'shared/[name].js',
    minify: true,
  })
  await build.close()
}

/** A script beside a page's or component's own markup; the others come along with those that import them. */
function isEntry(path: string): boolean {
  return path === join(source, 'app.ts') || (path.endsWith('.ts') && existsSync(path.replace(/\.ts$/, '.wxml')))
}

function nameOfOwn(path: string): [string, string] {
  return [relative(source, path).replace(/\.ts$/, ''), path]
}

function nameOfTaken(path: string): [string, string] {
  return [join(libraryName, relative(library, path)).replace(/\.js$/, ''), path]
}
