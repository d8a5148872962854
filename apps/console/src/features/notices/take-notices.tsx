import { pathOf } from '@ejia/client'
import { lists } from '@ejia/contract'
import { ExportButton } from '../../ui/exporting/index.ts'

/** By itself, so that the desk does not begin with the contract of every list there is. */
export function TakeNotices({ incidentId }: { readonly incidentId: string }) {
  const path = pathOf(lists.exportMatterNotices.path, { id: incidentId })
  return <ExportButton source={{ path, filters: {}, purposeIn: 'exportPurpose' }} />
}
