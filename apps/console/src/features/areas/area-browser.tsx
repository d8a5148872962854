import { lists } from '@ejia/contract'
import { areas as geography } from '@ejia/domain'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Descriptions, Tree } from 'antd'
import { useMemo, useState } from 'react'
import { hasRole, useMe } from '../../api/session.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/language.ts'
import { type AreaNode, useAreaTree } from './area-tree.ts'
import { GridMap } from './grid-map.tsx'
import { LocalNames } from './local-names.tsx'
import { gridsQuery } from './queries.ts'

type Branch = { readonly key: string; readonly title: string; readonly isLeaf: boolean; readonly children?: Branch[] }

/** The tree of areas, and the grids of the one chosen. */
export function AreaBrowser({ start }: { readonly start: string | undefined }) {
  const { t } = useWords()
  const me = useMe()
  const [chosen, setChosen] = useState(start)
  const [opened, setOpened] = useState(() => (start === undefined ? [] : geography.listAncestorCodes(start)))
  const { nodes, error, load } = useAreaTree({ grids: true, chosen })
  const tree = useMemo(() => branches(nodes), [nodes])
  const area = nodes.find(({ value }) => value === chosen)?.area
  if (error !== undefined && nodes.length === 0) return <ErrorNote error={error} onRetry={() => void load(undefined)} />
  if (nodes.length === 0) return <Loading />
  return (
    <div className="area-browser">
      <nav className="panel area-tree" aria-label={t.administration.areasTitle}>
        <Tree<Branch>
          treeData={tree}
          loadData={({ key }) => load(key)}
          // Branches named here are opened as they arrive, not only those that are there at first.
          defaultExpandParent={false}
          expandedKeys={opened}
          onExpand={(keys) => setOpened(keys.map(String))}
          selectedKeys={chosen === undefined ? [] : [chosen]}
          onSelect={(keys) => setChosen(keys[0] === undefined ? chosen : String(keys[0]))}
          height={620}
          blockNode
        />
      </nav>
      <section className="panel area-detail" aria-live="polite">
        {area ? (
          <>
            <Descriptions
              size="small"
              column={2}
              title={area.name}
              items={[
                { key: 'code', label: t.administration.officialCode, children: area.officialCode },
                {
                  key: 'valid',
                  label: t.administration.valid,
                  children: t.administration.validity(area.validFrom, area.validTo),
                },
              ]}
            />
            {area.level === 'community' && me && hasRole(me, 'systemAdministrator') && (
              <p>
                <Link to="/borders" search={{ community: area.code }}>
                  {t.administration.redraw}
                </Link>
              </p>
            )}
            <AreaMap code={area.code} name={area.name} />
            <LocalNames key={area.code} code={area.code} />
          </>
        ) : (
          <EmptyNote title={t.administration.areasHint} />
        )}
      </section>
    </div>
  )
}

function AreaMap({ code, name }: { readonly code: string; readonly name: string }) {
  const { t } = useWords()
  const grids = useQuery(gridsQuery(code))
  if (grids.isError) return <ErrorNote error={grids.error} onRetry={() => void grids.refetch()} />
  if (!grids.data) return <Loading />
  const count = grids.data.features.length
  return (
    <>
      <div className="area-count">
        <p className="quiet">{count === 0 ? t.administration.noGrids : t.administration.gridCount(count)}</p>
        <ExportButton source={{ path: lists.exportAreas.path, filters: { areaCode: code } }} />
      </div>
      <GridMap shapes={grids.data} label={name} />
    </>
  )
}

function branches(nodes: readonly AreaNode[]): Branch[] {
  const known = new Set(nodes.map(({ value }) => value))
  const under = (parent: string | null): Branch[] =>
    nodes
      .filter(({ pId }) => (parent === null ? pId === null || !known.has(pId) : pId === parent))
      .map(({ value, title, isLeaf }) => {
        const children = under(value)
        return { key: value, title, isLeaf, ...(children.length === 0 ? {} : { children }) }
      })
  return under(null)
}
