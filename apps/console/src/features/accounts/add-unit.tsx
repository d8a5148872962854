import { PlusOutlined } from '@ant-design/icons'
import { accounts, type RequestOf } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { AreaSelect } from '../areas/index.ts'
import { UnitSelect } from './unit-select.tsx'
import { kinds } from './unit-table.tsx'

type Unit = RequestOf<typeof accounts.createUnit>['body']

export function AddUnit() {
  const { t, words } = useWords()
  const { administration: says } = t
  const { message } = App.useApp()
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<Unit>()
  const client = useQueryClient()
  const add = useMutation({
    mutationFn: (unit: Unit) => call(accounts.createUnit, { body: withoutEmpty(unit) }),
    onSuccess: async ({ name }) => {
      void message.success(says.added(name))
      close()
      await client.invalidateQueries({ queryKey: ['units'] })
    },
  })
  function close() {
    setOpen(false)
    form.resetFields()
    add.reset()
  }
  return (
    <>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen(true)}>
        {says.addUnit}
      </Button>
      <Modal open={open} title={says.addUnit} footer={null} mask={{ closable: false }} onCancel={close}>
        <Form<Unit> form={form} name="unit" layout="vertical" onFinish={(unit) => add.mutate(unit)}>
          <Form.Item name="kind" label={says.kind} rules={[{ required: true, message: says.kindMissing }]}>
            <Select options={kinds.map((kind) => ({ value: kind, label: words.unitKind[kind] }))} />
          </Form.Item>
          <Form.Item
            name="name"
            label={says.unitName}
            rules={[{ required: true, whitespace: true, message: says.unitNameMissing }]}
          >
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item name="areaCode" label={says.area} rules={[{ required: true, message: says.areaMissing }]}>
            <AreaSelect grids />
          </Form.Item>
          <Form.Item name="parentId" label={says.parent}>
            <UnitSelect />
          </Form.Item>
          <Form.Item name="nature" label={says.nature}>
            <Input maxLength={40} placeholder={says.natureHint} />
          </Form.Item>
          {add.isError && <ErrorNote error={add.error} />}
          <Button type="primary" htmlType="submit" loading={add.isPending}>
            {says.addUnit}
          </Button>
        </Form>
      </Modal>
    </>
  )
}

// A cleared field is absent, not empty, to the contract.
function withoutEmpty({ parentId, nature, ...unit }: Unit): Unit {
  return { ...unit, ...(parentId ? { parentId } : {}), ...(nature?.trim() ? { nature } : {}) }
}
