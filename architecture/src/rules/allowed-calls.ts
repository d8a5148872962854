import { importsOf } from './imports.ts'
import { placeOf } from './place.ts'
import { isCode, isTest, type SourceFile } from './source-tree.ts'

/** Which workspace may use which. Whatever is not listed is refused. */
const workspaces: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  contract: [],
  client: ['contract'],
  console: ['client', 'contract', 'domain'],
  field: ['client', 'contract', 'domain'],
  resident: ['client', 'contract', 'domain'],
  mini: ['client', 'contract', 'domain'],
  server: ['contract', 'domain'],
  e2e: ['client', 'contract', 'domain'],
  bench: ['client', 'contract', 'domain', 'e2e'],
  architecture: ['contract'],
}

/** Which module may call which, in the domain and on the server alike. The order is the order of the layers. */
const modules: Readonly<Record<string, readonly string[]>> = {
  areas: [],
  places: ['areas'],
  accounts: ['areas'],
  openid: ['areas', 'accounts'],
  dispatch: ['areas', 'accounts'],
  similar: ['places', 'dispatch'],
  deadlines: ['areas', 'accounts', 'dispatch'],
  schedules: ['deadlines'],
  incidents: ['areas', 'accounts', 'dispatch', 'deadlines'],
  estimates: [],
  callbacks: ['areas', 'accounts', 'incidents', 'estimates'],
  notices: ['areas', 'accounts', 'dispatch', 'deadlines', 'incidents'],
  indicators: ['areas', 'accounts', 'dispatch', 'incidents', 'notices', 'estimates', 'similar'],
  desk: ['areas', 'accounts', 'dispatch', 'deadlines', 'incidents', 'notices'],
  residents: ['areas', 'accounts', 'dispatch', 'deadlines', 'incidents', 'notices'],
  registry: ['areas', 'accounts'],
  standards: ['dispatch', 'registry'],
  borders: ['areas', 'accounts', 'dispatch', 'deadlines', 'incidents', 'registry'],
  learning: ['areas', 'accounts', 'dispatch', 'incidents'],
  settings: ['areas', 'accounts'],
  trends: ['areas', 'accounts', 'dispatch', 'deadlines', 'incidents', 'estimates', 'similar'],
  briefings: ['areas', 'accounts', 'deadlines', 'indicators', 'trends'],
  hints: ['areas', 'accounts', 'incidents', 'similar'],
  system: ['areas', 'accounts', 'dispatch', 'notices', 'registry'],
  tasks: ['areas', 'accounts'],
  handover: ['areas', 'accounts', 'incidents', 'tasks'],
  forms: ['areas', 'accounts', 'incidents', 'registry', 'tasks'],
  inbound: ['areas', 'accounts', 'places', 'registry', 'forms'],
  improvements: ['areas', 'accounts', 'notices'],
  exchange: ['areas', 'accounts', 'dispatch', 'incidents', 'notices'],
  grants: ['areas', 'accounts', 'registry', 'forms', 'exchange'],
  demo: ['areas', 'accounts', 'dispatch', 'deadlines', 'incidents', 'notices', 'indicators', 'registry', 'exchange'],
}

export function listForbiddenCalls(files: readonly SourceFile[]): string[] {
  return files.filter(isCode).flatMap((file) => [...betweenWorkspaces(file), ...betweenModules(file)])
}

function betweenWorkspaces(file: SourceFile): string[] {
  const here = placeOf(file.path).workspace
  const allowed = workspaces[here] ?? []
  return importsOf(file).flatMap(({ path, specifier }) => {
    const there = path === undefined ? /^@ejia\/([^/]+)/.exec(specifier)?.[1] : placeOf(path).workspace
    if (there === undefined || there === here) return []
    if (path !== undefined) return [`${file.path}: leaves its workspace by ${specifier}`]
    return allowed.includes(there) ? [] : [`${file.path}: ${here} may not use ${there}`]
  })
}

/** On the server and in the domain; a client's features may lean on each other, without cycles. */
function betweenModules(file: SourceFile): string[] {
  const here = placeOf(file.path)
  if (!['domain', 'server'].includes(here.workspace)) return []
  return importsOf(file).flatMap(({ path }) => {
    const there = path === undefined ? undefined : placeOf(path).module
    if (there === undefined || there === here.module) return []
    if (here.module === undefined) {
      const isPlatform = file.path.startsWith('apps/server/src/platform/') && !isTest(file)
      return isPlatform ? [`${file.path}: the platform may not know the module ${there}`] : []
    }
    return modules[here.module]?.includes(there) ? [] : [`${file.path}: ${here.module} may not call ${there}`]
  })
}
