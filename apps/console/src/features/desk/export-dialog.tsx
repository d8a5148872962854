import { desk, type QueueName } from '@ejia/contract'
import { ExportDialog as Dialog } from '../../ui/exporting/export-dialog.tsx'
import { type MatterFilter, toQuery } from '../incidents/index.ts'

type Matters = {
  readonly filter: MatterFilter
  readonly queue?: QueueName
  readonly ids?: readonly string[]
}

type Props = { readonly source: Matters; readonly onClose: () => void }

/** The list of matters, the queue or the matters chosen as Excel. */
export function ExportDialog({ source: { filter, ...rest }, onClose }: Props) {
  const filters = { filter: toQuery(filter), ...rest }
  return <Dialog source={{ path: desk.exportIncidents.path, filters, purposeIn: 'purpose' }} onClose={onClose} />
}
