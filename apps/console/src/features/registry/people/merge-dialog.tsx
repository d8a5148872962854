import { type ResidentView, registry } from '@ejia/contract'
import { Button, Modal } from 'antd'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useSays } from '../use-says.ts'
import { NumberSearch } from './person-search.tsx'
import { usePersonChange } from './use-person-change.ts'

type Props = { readonly person: ResidentView; readonly onClose: () => void }

/** Entered twice: the other record is found by its number and kept. */
export function MergeDialog({ person, onClose }: Props) {
  const says = useSays()
  return (
    <Modal open title={`${says.merge}：${person.name}`} footer={null} onCancel={onClose}>
      <div className="stack">
        <p>{says.mergeHint}</p>
        <NumberSearch>
          {({ person: other }) =>
            other.id === person.id ? other.name : <KeepButton gone={person} kept={other} onClose={onClose} />
          }
        </NumberSearch>
      </div>
    </Modal>
  )
}

type KeepButtonProps = { readonly gone: ResidentView; readonly kept: ResidentView; readonly onClose: () => void }

function KeepButton({ gone, kept, onClose }: KeepButtonProps) {
  const says = useSays()
  const merge = usePersonChange({
    act: () =>
      call(registry.mergeResidents, {
        params: { id: gone.id },
        body: { expectedVersion: gone.version, keepPersonId: kept.id },
      }),
    done: says.merged,
    onClose,
  })
  return (
    <>
      {kept.name}{' '}
      <Button size="small" loading={merge.isPending} onClick={() => merge.mutate()}>
        {says.mergeInto}
      </Button>
      {merge.isError && <ErrorNote error={merge.error} />}
    </>
  )
}
