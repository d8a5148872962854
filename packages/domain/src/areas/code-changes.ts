import { findLevel, findParentCode, isAreaCode, isWithin } from './division-code.ts'

type CodeChangeKind = 'renamed' | 'recoded' | 'merged' | 'split' | 'added' | 'closed'

/** One line of the statistics office's list of changes; codes are short. */
export type CodeChange = {
  readonly line: number
  readonly kind: CodeChangeKind
  readonly oldCode?: string | undefined
  readonly newCode?: string | undefined
  readonly name?: string | undefined
}

export type KnownArea = { readonly code: string; readonly name: string; readonly isCurrent: boolean }

type CodeFault =
  | 'old-unknown'
  | 'new-missing'
  | 'new-taken'
  | 'new-unknown'
  | 'other-level'
  | 'parent-unknown'
  | 'name-missing'
  | 'twice'
  | 'left-below'

/** What a list does to the tree. Every area that moves is named, down to the grid. */
export type CodePlan = {
  readonly faults: readonly { readonly line: number; readonly fault: CodeFault }[]
  /** New areas, those that moved included, upper ones first. */
  readonly opened: readonly { readonly code: string; readonly name: string }[]
  readonly renamed: readonly { readonly code: string; readonly name: string }[]
  /** Areas that end, those that moved included. */
  readonly ended: readonly string[]
  /** From the old code to the new one, for whatever stands or lies in an area. */
  readonly moved: ReadonlyMap<string, string>
}

/** Works a list out over the areas there are; nothing of it may be carried out while there are faults. */
export function planCodeChanges(areas: readonly KnownArea[], rows: readonly CodeChange[]): CodePlan {
  const tree = treeOf(areas)
  const opened = new Map<string, string>()
  const renamed = new Map<string, string>()
  const ended = new Set<string>()
  const moved = new Map<string, string>()
  const faults: { line: number; fault: CodeFault }[] = []
  const seen = new Set<string>()
  const ordered = rows.toSorted((a, b) => rank(a) - rank(b) || (a.oldCode ?? '').length - (b.oldCode ?? '').length)
  for (const row of ordered) {
    const fault = findFault(row, { tree, opened, seen })
    if (fault) {
      faults.push({ line: row.line, fault })
      continue
    }
    const { kind, oldCode = '', newCode = '', name } = row
    if (kind === 'renamed') renamed.set(oldCode, name ?? '')
    if (kind === 'added' || kind === 'split') opened.set(newCode, name ?? '')
    if (kind === 'closed') ended.add(oldCode)
    if (kind === 'recoded') move({ oldCode, newCode, name }, { tree, opened, ended, moved })
    if (kind === 'merged') merge({ oldCode, newCode }, { tree, opened, ended, moved })
  }
  for (const { line, kind, oldCode = '' } of rows) {
    const isLeft = tree.current.some((code) => code !== oldCode && isWithin(code, oldCode) && !ended.has(code))
    if (ended.has(oldCode) && (kind === 'closed' || kind === 'merged') && isLeft)
      faults.push({ line, fault: 'left-below' })
  }
  const inOrder = [...opened].toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
  return {
    faults: faults.toSorted((a, b) => a.line - b.line),
    opened: inOrder.map(([code, name]) => ({ code, name })),
    renamed: [...renamed].map(([code, name]) => ({ code, name })),
    ended: [...ended].toSorted(),
    moved,
  }
}

type Tree = { readonly current: readonly string[]; readonly names: ReadonlyMap<string, string> }

function treeOf(areas: readonly KnownArea[]): Tree {
  return {
    current: areas.filter(({ isCurrent }) => isCurrent).map(({ code }) => code),
    names: new Map(areas.map(({ code, name }) => [code, name])),
  }
}

/** What opens comes before what goes into it, and what ends comes last. */
function rank({ kind }: CodeChange): number {
  return ['renamed', 'added', 'split', 'recoded', 'merged', 'closed'].indexOf(kind)
}

type Sofar = {
  readonly tree: Tree
  readonly opened: ReadonlyMap<string, string>
  readonly seen: Set<string>
}

function findFault(row: CodeChange, { tree, opened, seen }: Sofar): CodeFault | undefined {
  const { kind, oldCode, newCode, name } = row
  if (kind !== 'added' && (oldCode === undefined || !tree.current.includes(oldCode))) return 'old-unknown'
  if (kind !== 'added' && kind !== 'split') {
    if (seen.has(oldCode ?? '')) return 'twice'
    seen.add(oldCode ?? '')
  }
  if (kind === 'closed') return undefined
  if (kind === 'renamed') return name ? undefined : 'name-missing'
  if (newCode === undefined || !isAreaCode(newCode)) return 'new-missing'
  if (oldCode !== undefined && findLevel(oldCode) !== findLevel(newCode)) return 'other-level'
  if (kind === 'merged') return tree.current.includes(newCode) || opened.has(newCode) ? undefined : 'new-unknown'
  // A code that has ended may come back, which is how a list is undone.
  if (tree.current.includes(newCode) || opened.has(newCode)) return 'new-taken'
  if (kind !== 'recoded' && !name) return 'name-missing'
  const parent = findParentCode(newCode)
  return parent !== undefined && (tree.current.includes(parent) || opened.has(parent)) ? undefined : 'parent-unknown'
}

type Building = {
  readonly tree: Tree
  readonly opened: Map<string, string>
  readonly ended: Set<string>
  readonly moved: Map<string, string>
}

/** An area with everything below it that the list has not moved elsewhere already. */
function move(
  { oldCode, newCode, name }: { readonly oldCode: string; readonly newCode: string; readonly name: string | undefined },
  { tree, opened, ended, moved }: Building,
): void {
  for (const code of tree.current) {
    if (!isWithin(code, oldCode)) continue
    const to = newCode + code.slice(oldCode.length)
    opened.set(to, (code === oldCode ? name : undefined) ?? tree.names.get(code) ?? to)
    ended.add(code)
    moved.set(code, to)
  }
}

/** The grids of a merged community are numbered on in the one it goes into; what lies below wider areas has rows of its own. */
function merge({ oldCode, newCode }: { readonly oldCode: string; readonly newCode: string }, build: Building): void {
  const { tree, opened, ended, moved } = build
  ended.add(oldCode)
  moved.set(oldCode, newCode)
  if (findLevel(oldCode) !== 'community') return
  for (const code of tree.current) {
    if (code === oldCode || !isWithin(code, oldCode)) continue
    const used = [...tree.names.keys(), ...opened.keys()].filter((one) => one.length > 12 && isWithin(one, newCode))
    const number = Math.max(0, ...used.map((one) => Number(one.slice(12)))) + 1
    const to = `${newCode}${String(number).padStart(3, '0')}`
    opened.set(to, tree.names.get(code) ?? to)
    ended.add(code)
    moved.set(code, to)
  }
}
