import type { Pool } from 'pg'
import { keepCurrent } from '../../../platform/index.ts'
import { categoryVersions } from '../store/settings.ts'
import { readCatalogue } from './read-catalogue.ts'

/** The kinds of matters in force, read again only when a version was added. */
export const { read: currentCatalogue, refresh: refreshCatalogue } = keepCurrent({
  readKey: async (database: Pool) => String(await categoryVersions.countVersions(database)),
  load: (database: Pool) => readCatalogue(database),
})
