import { accounts } from '@ejia/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { areasQuery } from '../areas/index.ts'

type Values = {
  readonly name: string
  readonly phone: string
  readonly password: string
  readonly city?: { readonly code: string; readonly name: string }
}
type Props = { readonly token: string; readonly onDone: () => void }

/** The first administrator, with the link that works once. */
export function SetupForm({ token, onDone }: Props) {
  const { t } = useWords()
  const { administration: says } = t
  const setup = useMutation({
    mutationFn: (values: Values) => call(accounts.finishSetup, { body: { ...values, token } }),
    onSuccess: onDone,
  })
  // Divisions that were imported before name the city already.
  const top = useQuery(areasQuery(undefined))
  return (
    <Form<Values> name="setup" layout="vertical" size="large" requiredMark={false} onFinish={(v) => setup.mutate(v)}>
      {top.data?.length === 0 && <CityFields />}
      <Form.Item
        name="name"
        label={says.name}
        rules={[{ required: true, whitespace: true, message: says.nameMissing }]}
      >
        <Input maxLength={50} autoComplete="name" autoFocus />
      </Form.Item>
      <Form.Item
        name="phone"
        label={says.phone}
        validateTrigger="onBlur"
        rules={[{ required: true, pattern: /^1[3-9]\d{9}$/, message: says.phoneWrong }]}
      >
        <Input maxLength={11} inputMode="numeric" autoComplete="username" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t.login.password}
        extra={says.nextHint}
        validateTrigger="onBlur"
        rules={[{ required: true, min: 10, message: says.tooShort }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {setup.isError && (
        <Form.Item>
          <ErrorNote error={setup.error} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={setup.isPending}>
        {says.setupSubmit}
      </Button>
    </Form>
  )
}

function CityFields() {
  const { administration: says } = useWords().t
  return (
    <div className="caller">
      <Form.Item
        name={['city', 'code']}
        label={says.cityCode}
        validateTrigger="onBlur"
        rules={[{ required: true, pattern: /^\d{4}$/, message: says.cityCodeWrong }]}
      >
        <Input maxLength={4} inputMode="numeric" />
      </Form.Item>
      <Form.Item
        name={['city', 'name']}
        label={says.cityName}
        rules={[{ required: true, whitespace: true, message: says.cityNameMissing }]}
      >
        <Input maxLength={50} />
      </Form.Item>
    </div>
  )
}
