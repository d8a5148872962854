import { newId } from '@ejia/client'
import { type CatalogueEntry, type CatalogueView, tasks } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Form, Input } from 'antd'
import { call } from '../../api/api.ts'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { useWords } from '../../words/language.ts'
import { UnitSelect } from '../accounts/index.ts'
import { entryVersionsQuery, tasksKey } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = { readonly row: CatalogueView | undefined; readonly mayChange: boolean; readonly onClose: () => void }
type Fields = CatalogueEntry & { readonly reason: string }

/** One entry: without owner, basis and last day it cannot be saved. */
export function CatalogueDrawer({ row, mayChange, onClose }: Props) {
  const { t } = useWords()
  const says = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const save = useMutation({
    mutationFn: (asked: { readonly entry: CatalogueEntry | null; readonly reason: string }) =>
      call(tasks.changeCatalogueEntry, {
        params: { key: row?.key ?? newId() },
        body: { ...asked, expectedVersion: row?.version ?? 0 },
      }),
    onSuccess: async () => {
      void message.success(says.saved)
      await client.invalidateQueries({ queryKey: tasksKey })
      onClose()
    },
  })
  const remove = () =>
    void form.validateFields(['reason']).then(
      ({ reason }) => save.mutate({ entry: null, reason }),
      () => undefined,
    )
  return (
    <Drawer
      open
      size={580}
      title={says.entryTitle}
      aria-label={says.entryTitle}
      onClose={onClose}
      footer={
        mayChange && (
          <div className="drawer-foot">
            {row && (
              <Button danger onClick={remove}>
                {says.remove}
              </Button>
            )}
            <Button onClick={onClose}>{t.state.cancel}</Button>
            <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
              {says.save}
            </Button>
          </div>
        )
      }
    >
      <div className="stack">
        {mayChange && (
          <Form<Fields>
            form={form}
            name="catalogue-entry"
            layout="vertical"
            initialValues={row?.entry ?? {}}
            onFinish={({ reason, ...entry }) => save.mutate({ reason, entry })}
          >
            <EntryFields row={row} />
          </Form>
        )}
        {save.isError && <ErrorNote error={save.error} />}
        {row && <EntryHistory entryKey={row.key} />}
      </div>
    </Drawer>
  )
}

function EntryFields({ row }: { readonly row: CatalogueView | undefined }) {
  const says = useSays()
  const must = (message: string) => [{ required: true, whitespace: true, message }]
  return (
    <>
      <Form.Item name="title" label={says.name} rules={must(says.nameMissing)}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="what" label={says.what} rules={must(says.whatMissing)}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="ownerUnitId" label={says.owner} rules={[{ required: true, message: says.ownerMissing }]}>
        <UnitSelect ariaLabel={says.owner} known={row ? [row.owner] : []} />
      </Form.Item>
      <Form.Item name="basis" label={says.basis} rules={must(says.basisMissing)}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <div className="pair-fields">
        <Form.Item name="validFrom" label={says.validFrom} rules={must(says.dateMissing)}>
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="validUntil"
          label={says.validUntil}
          dependencies={['validFrom']}
          rules={[
            ...must(says.dateMissing),
            ({ getFieldValue }) => ({
              validator: (_, until: string) =>
                until && until < String(getFieldValue('validFrom'))
                  ? Promise.reject(new Error(says.dateWrong))
                  : Promise.resolve(),
            }),
          ]}
        >
          <Input type="date" />
        </Form.Item>
      </div>
      <ReasonField label={says.reason} missing={says.reasonMissing} />
    </>
  )
}

function EntryHistory({ entryKey }: { readonly entryKey: string }) {
  const says = useSays()
  const now = useNow()
  const versions = useQuery(entryVersionsQuery(entryKey))
  return (
    <section>
      <h3>{says.history}</h3>
      {versions.isError && <ErrorNote error={versions.error} onRetry={() => void versions.refetch()} />}
      <ol className="versions">
        {versions.data?.map(({ version, entry, reason, changedAt, changedBy }) => (
          <li key={version}>
            <div className="version-head">
              <strong>{says.version(version)}</strong>
              <span className="quiet">
                {changedBy.name} · {showInstant(changedAt, now)} · {reason}
              </span>
            </div>
            <div>
              {entry === null
                ? says.removed
                : `${entry.title}（${says.validWords(entry.validFrom, entry.validUntil)}）：${entry.what}`}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
