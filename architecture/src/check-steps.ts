import { existsSync, globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Command, tool } from './command.ts'
import { lintArguments } from './lint-arguments.ts'
import { root } from './root.ts'
import type { Step } from './step.ts'

/** Everything that needs neither a database nor a browser, slowest first. */
export function checkSteps(reports: string): Step[] {
  return [
    vitestStep('pure and architecture tests', ['pure', 'architecture'], join(reports, 'pure.json')),
    { name: 'types', commands: typeCommands() },
    { name: 'lint', commands: [tool('oxlint', [...lintArguments, ...linted])] },
    { name: 'dead code', commands: [tool('knip', ['--no-progress', '--treat-config-hints-as-errors'])] },
    { name: 'format and imports', commands: [tool('biome', ['check', '--error-on-warnings', '.'])] },
    { name: 'migrations', commands: migrationCommands() },
  ]
}

export function vitestStep(name: string, projects: readonly string[], report: string): Step {
  const args = ['run', ...projects.flatMap((project) => ['--project', project])]
  return { name, commands: [tool('vitest', [...args, ...reporters(report)])], report }
}

export function reporters(report: string): string[] {
  return ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
}

// Explicit paths: without them oxlint walks everything that lies around.
const linted = ['architecture', 'apps', 'bench', 'packages', 'vitest.config.ts']

function typeCommands(): Command[] {
  return globSync('{packages/*,apps/*,architecture,bench}/tsconfig*.json', { cwd: root })
    .filter((config) => globSync('**/*.{ts,tsx}', { cwd: join(root, dirname(config), 'src') }).length > 0)
    .toSorted()
    .map((config) => tool('tsc', ['--noEmit', '--pretty', 'false', '-p', config]))
}

function migrationCommands(): Command[] {
  const folder = join(root, 'apps/server/migrations')
  return existsSync(folder) ? [tool('squawk', ['--config', join(root, '.squawk.toml'), `${folder}/*.sql`])] : []
}
