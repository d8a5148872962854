import { posix } from 'node:path'
import type { Files } from './list-files.ts'

/** What WeChat hands to each script. */
const given = [
  'require',
  'module',
  'exports',
  'App',
  'Page',
  'Component',
  'Behavior',
  'getApp',
  'getCurrentPages',
  'wx',
  'globalThis',
]

/** What a browser has and WeChat has not: a script that reaches for it must fail here too. */
const missing = [
  'window',
  'document',
  'self',
  'Function',
  'fetch',
  'XMLHttpRequest',
  'FormData',
  'URL',
  'URLSearchParams',
  'Blob',
  'File',
  'FileReader',
  'Image',
  'crypto',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'EventSource',
  'WebSocket',
  'structuredClone',
  'process',
]

/** Every script as a function, put together by a loader with WeChat's rules: paths that begin with a dot. */
export function wrapScripts(files: Files): string {
  const modules = [...files]
    .filter(([path]) => path.endsWith('.js'))
    .map(([path, code]) => {
      const needed = [...code.matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)].map((match) => match[1] ?? '')
      for (const name of needed)
        if (!files.has(resolve(path, name))) throw new Error(`${path} requires ${name}: not there`)
      return `${JSON.stringify(path)}:function(${[...given, ...missing].join(',')}){${code}\n}`
    })
  return `{${modules.join(',\n')}}`
}

function resolve(from: string, name: string): string {
  return posix.join(posix.dirname(from), name)
}
