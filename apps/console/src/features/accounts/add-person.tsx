import { UserAddOutlined } from '@ant-design/icons'
import { accounts } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { FirstPassword } from './first-password.tsx'

type Values = { readonly name: string; readonly phone: string }

/** Adds a person and shows the first password, once. */
export function AddPerson() {
  const { t } = useWords()
  const { administration: says } = t
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<Values>()
  const client = useQueryClient()
  const add = useMutation({
    mutationFn: (body: Values) => call(accounts.createPerson, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  })
  function close() {
    setOpen(false)
    add.reset()
    form.resetFields()
  }
  return (
    <>
      <Button type="primary" icon={<UserAddOutlined />} onClick={() => setOpen(true)}>
        {says.addPerson}
      </Button>
      <Modal
        open={open}
        title={add.data ? says.added(add.data.person.name) : says.addPerson}
        footer={null}
        mask={{ closable: false }}
        onCancel={close}
      >
        {add.data ? (
          <div className="stack">
            <FirstPassword password={add.data.firstPassword} onKept={close} />
            <p className="quiet">{says.nextGrant}</p>
          </div>
        ) : (
          <Form<Values> form={form} name="person" layout="vertical" onFinish={(values) => add.mutate(values)}>
            <Form.Item
              name="name"
              label={says.name}
              rules={[{ required: true, whitespace: true, message: says.nameMissing }]}
            >
              <Input maxLength={50} autoComplete="off" autoFocus />
            </Form.Item>
            <Form.Item
              name="phone"
              label={says.phone}
              validateTrigger="onBlur"
              rules={[{ required: true, pattern: /^1[3-9]\d{9}$/, message: says.phoneWrong }]}
            >
              <Input maxLength={11} inputMode="numeric" autoComplete="off" />
            </Form.Item>
            {add.isError && <ErrorNote error={add.error} />}
            <Button type="primary" htmlType="submit" loading={add.isPending}>
              {says.addPerson}
            </Button>
          </Form>
        )}
      </Modal>
    </>
  )
}
