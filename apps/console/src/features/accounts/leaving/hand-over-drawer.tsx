import { type HandOverPlan, handOvers } from '@ejia/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Checkbox, Drawer, Form, Input } from 'antd'
import { call } from '../../../api/api.ts'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { useWords } from '../../../words/language.ts'
import { usePeopleSays } from '../use-people-says.ts'
import { LeavingUnit } from './leaving-unit.tsx'
import { planQuery, readPeopleAnew } from './queries.ts'

type Props = {
  readonly person: { readonly id: string; readonly name: string }
  readonly onClose: () => void
  readonly onDone: () => void
}

type Fields = {
  readonly reason: string
  readonly closesAccount: boolean
  /** By the unit's id. */
  readonly successors: Readonly<Record<string, string | undefined>>
}

/** What somebody leaves behind, who takes it over, and the one button. */
export function HandOverDrawer({ person, onClose, onDone }: Props) {
  const { t } = useWords()
  const says = usePeopleSays()
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const plan = useQuery(planQuery(person.id))
  const hand = useMutation({
    mutationFn: ({ reason, closesAccount, successors }: Fields) =>
      call(handOvers.handOver, {
        params: { id: person.id },
        body: {
          reason,
          closesAccount,
          successions: (plan.data?.units ?? []).map(({ unit }) => ({
            unitId: unit.id,
            successorId: successors?.[unit.id] ?? null,
          })),
        },
      }),
    onSuccess: async ({ matters }) => {
      void message.success(says.handed(matters.moved))
      await readPeopleAnew()
      onDone()
    },
    onError: () => void plan.refetch(),
  })
  return (
    <Drawer
      open
      size={620}
      title={says.handOverTitle(person.name)}
      aria-label={says.handOverTitle(person.name)}
      onClose={onClose}
      footer={
        <div className="drawer-foot">
          <Button onClick={onClose}>{t.state.cancel}</Button>
          <Button type="primary" disabled={!plan.isSuccess} loading={hand.isPending} onClick={() => form.submit()}>
            {says.hand}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="quiet">{says.handOverHint}</p>
        {plan.isPending && <Loading rows={4} />}
        {plan.isError && <ErrorNote error={plan.error} onRetry={() => void plan.refetch()} />}
        {plan.data && (
          <Form<Fields>
            form={form}
            name="hand-over"
            layout="vertical"
            initialValues={{ closesAccount: true }}
            onFinish={(fields) => hand.mutate(fields)}
          >
            <PlanFields plan={plan.data} />
          </Form>
        )}
        {hand.isError && <ErrorNote error={hand.error} />}
      </div>
    </Drawer>
  )
}

function PlanFields({ plan }: { readonly plan: HandOverPlan }) {
  const says = usePeopleSays()
  const isCleared = plan.units.some(({ roles }) => roles.some(({ cleared }) => cleared))
  return (
    <>
      {plan.units.length === 0 && <EmptyNote title={says.nothing} />}
      {plan.units.map((unit) => (
        <LeavingUnit key={unit.unit.id} it={unit} personId={plan.person.id} />
      ))}
      {plan.standsInFor.length > 0 && <p>{says.standsInFor(plan.standsInFor.map(({ name }) => name).join('、'))}</p>}
      {isCleared && <p className="quiet">{says.clearedHint}</p>}
      <Form.Item
        name="reason"
        label={says.reason}
        rules={[{ required: true, whitespace: true, message: says.reasonMissing }]}
      >
        <Input maxLength={200} placeholder={says.reasonExample} />
      </Form.Item>
      <Form.Item name="closesAccount" valuePropName="checked">
        <Checkbox>{says.closes}</Checkbox>
      </Form.Item>
    </>
  )
}
