import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Fails the build when what the report page must fetch grows beyond the budget: old phones, weak signal. */
export function firstLoad(budgetKilobytes: number): Plugin {
  return {
    name: 'first-load',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
      const needed = new Set<string>()
      const waiting = chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName)
      for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        if (needed.has(name)) continue
        needed.add(name)
        waiting.push(...(byName.get(name)?.imports ?? []))
      }
      const bytes = [...needed].reduce((sum, name) => sum + gzipSync(byName.get(name)?.code ?? '').length, 0)
      const kilobytes = Math.ceil(bytes / 1000)
      if (kilobytes > budgetKilobytes)
        this.error(
          `the report page is ${kilobytes} kB of compressed JavaScript, more than the ${budgetKilobytes} allowed`,
        )
      this.info(`report page: ${kilobytes} kB of compressed JavaScript in ${needed.size} files`)
    },
  }
}
