import type { SourceFile } from './source-tree.ts'

export type Sizes = { readonly files: number; readonly median: number; readonly p90: number }

/** Length of the files a person reads. */
export function measure(files: readonly SourceFile[]): Sizes {
  const lengths = files
    .filter(isRead)
    .map(lengthOf)
    .toSorted((a, b) => a - b)
  const at = (share: number) => lengths[Math.floor((lengths.length - 1) * share)] ?? 0
  return { files: lengths.length, median: at(0.5), p90: at(0.9) }
}

export function listLongFiles(files: readonly SourceFile[], limit: number): string[] {
  return files
    .filter((file) => isRead(file) && lengthOf(file) > limit)
    .map((file) => `${file.path}: ${lengthOf(file)} lines`)
}

function isRead(file: SourceFile): boolean {
  return /\.(tsx?|mjs|css)$/.test(file.path)
}

function lengthOf(file: SourceFile): number {
  return file.text.trimEnd().split('\n').length
}
