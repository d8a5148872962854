import { api } from '@ejia/contract'
import { areas as domain } from '@ejia/domain'
import { type Column, type Platform, type Route, recordAudit, route, sendList } from '../../platform/index.ts'
import { currentAtlas } from './current-atlas.ts'
import type { Area } from './store.ts'

const levelWords: Readonly<Record<Area['level'], string>> = {
  city: '市',
  county: '县（区）',
  street: '乡镇（街道）',
  community: '村（社区）',
  grid: '网格',
}

const columns: readonly Column<Area>[] = [
  { header: '统一代码', width: 20, cell: ({ code }) => domain.toPaddedCode(code) },
  { header: '名称', width: 30, cell: ({ name }) => name },
  { header: '层级', width: 16, cell: ({ level }) => levelWords[level] },
  {
    header: '上级代码',
    width: 20,
    cell: ({ parentCode }) => (parentCode === null ? '' : domain.toPaddedCode(parentCode)),
  },
]

/** Public facts, so nobody is asked what for; who took the list is on the trail all the same. */
export function exportRoute({ database }: Platform): Route {
  return route(api.exportAreas, async ({ input: { body }, caller: { actor }, reply }) => {
    await recordAudit(database, { action: 'data.exported', personId: actor.personId, subject: 'areas', facts: body })
    const { childrenOf, byCode } = await currentAtlas(database)
    function* below(code: string | null): Generator<Area> {
      for (const area of childrenOf.get(code) ?? []) {
        yield area
        yield* below(area.code)
      }
    }
    const top = body.areaCode === undefined ? undefined : byCode.get(body.areaCode)
    async function* rows(): AsyncGenerator<Area> {
      if (top) yield top
      yield* below(body.areaCode ?? null)
    }
    return sendList(reply, { name: '区划与网格', columns, rows: rows() })
  })
}
