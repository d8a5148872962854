import { TreeSelect } from 'antd'
import { useWords } from '../../words/language.ts'
import { useAreaTree } from './area-tree.ts'

type Props = {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string | undefined) => void
  readonly placeholder?: string
  readonly grids?: boolean
}

/** Chooses an area from the tree; branches are read as they are opened. */
export function AreaSelect({ id, value, onChange, placeholder, grids = false }: Props) {
  const { t } = useWords()
  const { nodes, load } = useAreaTree({ grids, chosen: value })
  const top = nodes.filter(({ pId }) => !nodes.some((node) => node.value === pId)).map(({ value: code }) => code)
  const rows = nodes.map((node) => ({
    id: node.value,
    pId: top.includes(node.value) ? 0 : node.pId,
    value: node.value,
    title: node.title,
    isLeaf: node.isLeaf,
  }))
  return (
    <TreeSelect
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      onChange={(next: string | null | undefined) => onChange?.(next ?? undefined)}
      treeDataSimpleMode
      treeData={rows}
      loadData={(node) => load(String(node.value))}
      placeholder={placeholder ?? t.matters.area}
      aria-label={placeholder ?? t.matters.area}
      allowClear
      showSearch={{ treeNodeFilterProp: 'title' }}
      styles={{ popup: { root: { maxHeight: 420, minWidth: 260 } } }}
    />
  )
}
