import { desk, lists, type QueueName } from '@ejia/contract'
import { ExportDialog as Dialog } from '../../ui/exporting/export-dialog.tsx'
import { useWords } from '../../words/language.ts'
import { type MatterFilter, toQuery } from '../incidents/index.ts'

type Matters = {
  readonly filter: MatterFilter
  readonly queue?: QueueName
  readonly ids?: readonly string[]
}

type Props = { readonly source: Matters; readonly onClose: () => void }

/** The list of matters, the queue or the matters chosen as Excel; whom no message reached, by whom to call. */
export function ExportDialog({ source: { filter, ...rest }, onClose }: Props) {
  const { t } = useWords()
  if (rest.queue === 'undelivered')
    return (
      <Dialog
        source={{ path: lists.exportUndelivered.path, filters: {}, purposeIn: 'exportPurpose' }}
        onClose={onClose}
      />
    )
  const filters = { filter: toQuery(filter), ...rest }
  const { layouts } = t.desk.exporting
  return (
    <Dialog source={{ path: desk.exportIncidents.path, filters, layouts, purposeIn: 'purpose' }} onClose={onClose} />
  )
}
