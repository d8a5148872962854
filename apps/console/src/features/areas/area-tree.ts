import type { AreaView } from '@ejia/contract'
import { useCallback, useEffect, useState } from 'react'
import { listAreas } from './queries.ts'

export type AreaNode = {
  readonly value: string
  readonly key: string
  readonly title: string
  readonly pId: string | null
  readonly isLeaf: boolean
  readonly area: AreaView
}

/** The tree of areas, opened branch by branch. `path` names the way down to a chosen code, so that its name is known. */
export function useAreaTree(options: { readonly grids: boolean; readonly chosen?: string | undefined }) {
  const { grids, chosen } = options
  const [nodes, setNodes] = useState<readonly AreaNode[]>([])
  const [error, setError] = useState<unknown>(undefined)

  const load = useCallback(
    async (parent: string | undefined) => {
      try {
        const found = await listAreas(parent)
        setNodes((before) =>
          merge(
            before,
            found.filter((area) => grids || area.level !== 'grid').map((area) => toNode(area, grids)),
          ),
        )
      } catch (problem) {
        setError(problem)
      }
    },
    [grids],
  )

  useEffect(() => {
    void load(undefined)
  }, [load])

  useEffect(() => {
    if (chosen === undefined || nodes.length === 0) return
    const known = new Set(nodes.map(({ value }) => value))
    const missing = !known.has(chosen)
    const nearest = nodes.filter(({ value }) => chosen.startsWith(value)).at(-1)
    const opened = nearest !== undefined && nodes.some(({ pId }) => pId === nearest.value)
    if (missing && nearest && !opened) void load(nearest.value)
  }, [chosen, nodes, load])

  return { nodes, error, load }
}

function toNode(area: AreaView, grids: boolean): AreaNode {
  const leaf = grids ? area.level === 'grid' : area.level === 'community'
  return { value: area.code, key: area.code, title: area.name, pId: area.parentCode, isLeaf: leaf, area }
}

function merge(before: readonly AreaNode[], found: readonly AreaNode[]): readonly AreaNode[] {
  const known = new Set(before.map(({ value }) => value))
  const fresh = found.filter(({ value }) => !known.has(value))
  return fresh.length === 0 ? before : [...before, ...fresh]
}
