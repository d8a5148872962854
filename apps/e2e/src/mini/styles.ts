import { posix } from 'node:path'
import type { Part } from './components.ts'
import { type Files, textOf } from './list-files.ts'

export type Styles = {
  readonly sheets: Readonly<Record<string, string>>
  /** What stands before the class names of a component that keeps its styles to itself. */
  readonly scopes: Readonly<Record<string, string>>
}

/** The styles as a browser reads them. Near enough to see what stands where; the truth of pixels is WeChat's. */
export function readStyles(files: Files, parts: readonly Part[]): Styles {
  const styled = parts.filter(({ path }) => files.has(`${path}.wxss`))
  const scopes = styled.map(({ path, isPage }, index): [string, string] => [path, isPage ? '' : `s${index}`])
  const scopeOf = Object.fromEntries(scopes)
  const sheets = styled.map(({ path }): [string, string] => [
    path,
    scoped(whole(files, `${path}.wxss`), scopeOf[path] ?? ''),
  ])
  return {
    sheets: { app: scoped(whole(files, 'app.wxss'), ''), ...Object.fromEntries(sheets) },
    scopes: scopeOf,
  }
}

function whole(files: Files, path: string): string {
  return textOf(files, path)
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/@import\s+["']([^"']+)["']\s*;?/g, (_, use: string) =>
      whole(files, posix.join(posix.dirname(path), use)),
    )
    .replaceAll(/(-?[\d.]+)rpx\b/g, (_, size: string) => `calc(100vw * ${size} / 750)`)
}

function scoped(css: string, scope: string): string {
  return css.replaceAll(/([^{}]+)\{/g, (rule: string, selector: string) => {
    if (/^\s*(@|from|to|\d)/.test(selector)) return rule
    const named = scope === '' ? selector : selector.replaceAll(/\.(-?[A-Za-z_][\w-]*)/g, `.${scope}--$1`)
    const drawn = named
      .replaceAll(/(^|[\s,>+~])page\b/g, '$1body')
      .replaceAll(/(^|[\s,>+~])(view|text|image|button|textarea|input)\b(?![-\w])/g, '$1wx-$2')
    return `${drawn}{`
  })
}
