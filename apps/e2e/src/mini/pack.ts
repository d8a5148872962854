import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { root } from '../city/server-process.ts'
import { readProgram } from './components.ts'
import { readFiles } from './list-files.ts'
import { wrapScripts } from './scripts.ts'
import { readStyles } from './styles.ts'
import { compileDrawn, compileTemplates } from './templates.ts'

export const miniFolder = join(root, 'apps/mini/dist')

let packed: Promise<string> | undefined

/** The compiled mini-program as one page that runs it on WeChat's open component framework. */
export function packMini(): Promise<string> {
  packed ??= pack()
  return packed
}

async function pack(): Promise<string> {
  const files = readFiles(miniFolder)
  const { app, parts } = readProgram(files)
  const { sheets, scopes } = readStyles(files, parts)
  const program = [
    `pages:${JSON.stringify(app.pages)}`,
    `parts:${JSON.stringify(parts.map((part) => ({ ...part, scope: scopes[part.path] ?? '' })))}`,
    `sheets:${JSON.stringify(sheets)}`,
    `templates:${compileTemplates(files)}`,
    `drawn:${compileDrawn()}`,
    `modules:${wrapScripts(files)}`,
  ].join(',')
  return page(`globalThis.MINI={${program}}`, await bundleRuntime())
}

async function bundleRuntime(): Promise<string> {
  const build = await rolldown({
    input: join(import.meta.dirname, 'runtime/main.ts'),
    platform: 'browser',
    checks: { circularDependency: false },
  })
  const { output } = await build.generate({ format: 'iife' })
  await build.close()
  return output[0].code
}

const style = `
body { margin: 0; font-family: sans-serif; }
wx-view, wx-page, wx-picker, wx-textarea, wx-input, wx-button { display: block; }
wx-text { display: inline; }
wx-button { position: relative; }
wx-button::after { position: absolute; top: 0; left: 0; box-sizing: border-box; width: 200%; height: 200%; border: 1px solid transparent; content: ''; transform: scale(0.5); transform-origin: 0 0; pointer-events: none; }
wx-image { display: inline-block; overflow: hidden; }
wx-image .n { width: 100%; height: 100%; object-fit: cover; }
wx-button .n { width: 100%; min-height: 100%; padding: 0; border: 0; background: none; color: inherit; font: inherit; }
wx-textarea .n, wx-input .n { box-sizing: border-box; width: 100%; border: 0; background: none; font: inherit; }
wx-textarea .n { min-height: 5em; }
`

function page(...scripts: readonly string[]): string {
  const elements = scripts.map((script) => `<script>${script.replaceAll('</script', '<\\/script')}</script>`)
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>e家</title><style>${style}</style></head>
<body>${elements.join('\n')}</body></html>`
}
