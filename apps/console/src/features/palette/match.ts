import type { EntryGroup, PaletteEntry } from '../../ui/palette-entries.ts'

const groupOrder: readonly EntryGroup[] = ['command', 'desk', 'queue', 'filter', 'page']

/** Entries whose name holds every word typed, in the order of their groups; all of them before anything is typed. */
export function matchEntries(entries: readonly PaletteEntry[], typed: string): PaletteEntry[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return entries
    .filter(({ label, keywords = '' }) => {
      const text = `${label} ${keywords}`.toLowerCase()
      return words.every((word) => text.includes(word))
    })
    .toSorted((a, b) => groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group))
}
