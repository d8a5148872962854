import { LockOutlined, MobileOutlined } from '@ant-design/icons'
import { accounts } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'

type Credentials = { readonly phone: string; readonly password: string }

export function useLogIn(onDone: () => void) {
  return useMutation({
    mutationFn: (body: Credentials) => call(accounts.logIn, { body }),
    onSuccess: onDone,
  })
}

/** Phone number and password. What the server refuses, locked out included, is said in its own words. */
export function LoginForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords()
  const logIn = useLogIn(onDone)
  return (
    <Form<Credentials> layout="vertical" size="large" requiredMark={false} onFinish={(values) => logIn.mutate(values)}>
      <Form.Item
        name="phone"
        label={t.login.phone}
        normalize={(value: string) => value.replaceAll(/\s/g, '')}
        validateTrigger="onBlur"
        rules={[{ required: true, pattern: /^1[3-9]\d{9}$/, message: t.login.phoneHint }]}
      >
        <Input prefix={<MobileOutlined />} autoComplete="username" inputMode="numeric" maxLength={11} autoFocus />
      </Form.Item>
      <Form.Item name="password" label={t.login.password} rules={[{ required: true, message: t.login.passwordHint }]}>
        <Input.Password prefix={<LockOutlined />} autoComplete="current-password" />
      </Form.Item>
      {logIn.isError && (
        <Form.Item>
          <ErrorNote error={logIn.error} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={logIn.isPending}>
        {t.login.submit}
      </Button>
    </Form>
  )
}
