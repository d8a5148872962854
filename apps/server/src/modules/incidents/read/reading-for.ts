import { buffer } from 'node:stream/consumers'
import { type accounts, Refusal } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import { holdsPhoto } from '../photos/holds-photo.ts'
import { photoKey } from '../photos/photo-key.ts'
import type { Page } from '../store/inbox.ts'
import type { Filter } from '../store/list.ts'
import type { Box, MapFilter } from '../store/map.ts'
import type { StepQueue } from '../store/queues.ts'
import { getVisible } from './get-visible.ts'
import { readDetail, readSteps } from './read-detail.ts'
import { readClusters, readWithin } from './read-map.ts'
import { readQueue, readQueueCounts } from './read-queues.ts'
import { eachRowOf, readRows, readRowsOf } from './read-rows.ts'

type Staff = Extract<accounts.Actor, { kind: 'staff' }>
type Ring = readonly (readonly [number, number])[]

/** What one member of staff may read here, for the modules above this one. */
export type Reading = ReturnType<typeof readingFor>

export function readingFor(desk: Desk, actor: Staff) {
  return {
    countQueues: () => readQueueCounts(desk, actor),
    listQueue: (asked: Page & { readonly queue: StepQueue }) => readQueue(desk, actor, asked),
    listRows: (filter: Filter) => readRows(desk, actor, filter),
    listRowsOf: (ids: readonly string[]) => readRowsOf(desk, actor, ids),
    eachRowOf: (ids: readonly string[]) => eachRowOf(desk, actor, ids),
    listWithin: (asked: { readonly ring: Ring; readonly filter: MapFilter }) => readWithin(desk, actor, asked),
    listClusters: (asked: Box & { readonly zoom: number; readonly filter: MapFilter }) =>
      readClusters(desk, actor, asked),
    getDetail: (id: string) => readDetail(desk, { actor, id }),
    listSteps: (id: string) => readSteps(desk, { actor, id }),
    /** Refuses as if it were not there what the person may not see. */
    checkVisible: async (id: string): Promise<void> => {
      await getVisible(desk, actor, id)
    },
    /** The bytes of a photo that belongs to the matter and is not hidden. */
    readPhoto: async (incidentId: string, photoId: string): Promise<Buffer> => {
      const { state } = await getVisible(desk, actor, incidentId)
      if (!(await holdsPhoto(desk.database, state, photoId))) throw new Refusal('not-found')
      const file = await desk.files.find(photoKey(photoId, 'full'))
      if (!file) throw new Refusal('not-found')
      return buffer(file.stream)
    },
  }
}
