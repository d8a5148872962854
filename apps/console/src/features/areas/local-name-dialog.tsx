import { areas as api, type LocalName } from '@ejia/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Form, Input, Modal } from 'antd'
import { useMemo, useState } from 'react'
import { call } from '../../api/api.ts'
import { queries } from '../../api/queries.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { GridMap } from './grid-map.tsx'
import type { Spot } from './map-data.ts'
import { gridsQuery, namesQuery } from './queries.ts'

type Props = {
  readonly code: string
  readonly existing: LocalName | undefined
  readonly onClose: () => void
}

/** A name, and a spot where it is that of a landmark. */
export function LocalNameDialog({ code, existing, onClose }: Props) {
  const { t } = useWords()
  const says = t.localNames
  const [name, setName] = useState(existing?.name ?? '')
  const [spot, setSpot] = useState<Spot | undefined>(existing?.position ?? undefined)
  const grids = useQuery(gridsQuery(code))
  const shapes = useMemo(() => grids.data ?? { type: 'FeatureCollection' as const, features: [] }, [grids.data])
  const { isPending, error, mutate } = useSaving({ code, existing, onClose })
  return (
    <Modal
      open
      width={760}
      title={existing === undefined ? says.add : says.change(existing.name)}
      okText={says.save}
      cancelText={t.state.cancel}
      okButtonProps={{ disabled: name.trim() === '' }}
      confirmLoading={isPending}
      onOk={() => mutate({ name: name.trim(), spot })}
      onCancel={onClose}
    >
      <Form layout="vertical">
        {error !== null && <ErrorNote error={error} />}
        <Form.Item label={says.name} htmlFor="local-name">
          <Input id="local-name" value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
        </Form.Item>
        <Form.Item label={says.place} help={says.placeHint}>
          <div className="place-map">
            <GridMap shapes={shapes} spot={spot} label={says.place} onPick={setSpot} />
          </div>
        </Form.Item>
        {spot !== undefined && <Button onClick={() => setSpot(undefined)}>{says.clearPlace}</Button>}
      </Form>
    </Modal>
  )
}

type Given = { readonly name: string; readonly spot: Spot | undefined }

function useSaving({ code, existing, onClose }: Props) {
  const { t } = useWords()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: ({ name, spot }: Given) => {
      const body = { name, ...(spot === undefined ? {} : { point: { ...spot, coordSys: 'wgs84' as const } }) }
      return existing === undefined
        ? call(api.addLocalName, { params: { code }, body })
        : call(api.changeLocalName, { params: { code, id: existing.id }, body })
    },
    onSuccess: async () => {
      void message.success(t.localNames.saved)
      onClose()
      await queries.invalidateQueries(namesQuery(code))
    },
  })
}
