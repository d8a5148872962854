/** Where a file stands: its workspace, and the module it belongs to, if any. */
export type Place = {
  readonly workspace: string
  readonly module?: string
  /** The folder of that module. */
  readonly folder?: string
}

const moduleFolder = /^(?:packages\/domain\/src|apps\/server\/src\/modules|apps\/[a-z-]+\/src\/features)\/([^/]+)\//

export function placeOf(path: string): Place {
  const workspace = workspaceOf(path)
  const found = moduleFolder.exec(path)
  return found?.[1] === undefined ? { workspace } : { workspace, module: found[1], folder: found[0].replace(/\/$/, '') }
}

function workspaceOf(path: string): string {
  const [top = '', second = ''] = path.split('/')
  return top === 'packages' || top === 'apps' ? second : top
}
