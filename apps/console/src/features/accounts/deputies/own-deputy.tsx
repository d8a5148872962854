import { absences } from '@ejia/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Form, Popconfirm, Select } from 'antd'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { useWords } from '../../../words/language.ts'
import { ownAbsencesQuery, readPeopleAnew } from '../leaving/queries.ts'
import { usePeopleSays } from '../use-people-says.ts'
import { DayFields } from './day-fields.tsx'

type Fields = { readonly deputyId: string; readonly fromOn: string; readonly untilOn: string }

/** One's own holidays, and for whom one stands in. */
export function OwnDeputy() {
  const says = usePeopleSays()
  const { message } = App.useApp()
  const list = useQuery(ownAbsencesQuery)
  const end = useMutation({
    mutationFn: (id: string) => call(absences.endOwnAbsence, { params: { id } }),
    onSuccess: async () => {
      void message.success(says.ended)
      await readPeopleAnew()
    },
  })
  if (list.isPending) return <Loading rows={3} />
  const { own = [], standingIn = [] } = list.data ?? {}
  return (
    <>
      <p className="quiet">{says.ownHint}</p>
      {list.isError && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {end.isError && <ErrorNote error={end.error} />}
      <ul className="membership-list">
        {own.map(({ id, deputy, fromOn, untilOn, isOn }) => (
          <li key={id}>
            <span>
              <strong>{says.ownLine(deputy.name)}</strong>
              <div className="quiet">
                {says.days(fromOn, untilOn)} · {isOn ? says.now : says.later}
              </div>
            </span>
            <EndButton title={says.comeBackAsk} label={says.comeBack} onEnd={() => end.mutate(id)} />
          </li>
        ))}
        {standingIn.map(({ id, person, fromOn, untilOn, isOn }) => (
          <li key={id}>
            <span>
              <strong>{says.forLine(person.name)}</strong>
              <div className="quiet">
                {says.days(fromOn, untilOn)} · {isOn ? says.now : says.later}
              </div>
            </span>
            <EndButton title={says.giveBackAsk(person.name)} label={says.giveBack} onEnd={() => end.mutate(id)} />
          </li>
        ))}
      </ul>
      <OwnForm />
    </>
  )
}

type Ending = { readonly title: string; readonly label: string; readonly onEnd: () => void }

function EndButton({ title, label, onEnd }: Ending) {
  const { t } = useWords()
  return (
    <Popconfirm title={title} okText={t.state.yes} cancelText={t.state.cancel} onConfirm={onEnd}>
      <Button size="small">{label}</Button>
    </Popconfirm>
  )
}

function OwnForm() {
  const says = usePeopleSays()
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const deputies = useQuery({
    queryKey: ['deputies'],
    queryFn: () => call(absences.listDeputies, { query: {} }),
    staleTime: 60_000,
  })
  const add = useMutation({
    mutationFn: (body: Fields) => call(absences.createOwnAbsence, { body }),
    onSuccess: async () => {
      void message.success(says.arranged)
      form.resetFields()
      await readPeopleAnew()
    },
  })
  return (
    <Form<Fields> form={form} name="own-absence" layout="vertical" onFinish={(fields) => add.mutate(fields)}>
      <Form.Item name="deputyId" label={says.deputy} rules={[{ required: true, message: says.deputyMissing }]}>
        <Select
          placeholder={says.deputyMissing}
          notFoundContent={says.nobodyFound}
          loading={deputies.isPending}
          showSearch={{ optionFilterProp: 'label' }}
          options={(deputies.data ?? []).map(({ id, name, unitName }) => ({ value: id, label: name, unitName }))}
          optionRender={({ data }) => (
            <>
              {data.label} <span className="quiet">{data.unitName}</span>
            </>
          )}
        />
      </Form.Item>
      <DayFields />
      {add.isError && <ErrorNote error={add.error} />}
      <Button type="primary" htmlType="submit" loading={add.isPending}>
        {says.addAbsence}
      </Button>
    </Form>
  )
}
