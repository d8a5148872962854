import type { LedgerProblem } from '@ejia/contract'
import { Form, Input, Radio } from 'antd'
import { ReasonField } from '../../ui/reason-field.tsx'
import { useSays } from './use-says.ts'

export type ProblemForm = {
  readonly title: string
  readonly state: LedgerProblem['state']
  readonly answer: string
  readonly release: string
  readonly reason: string
}

export function fieldsOf(problem: LedgerProblem | undefined): Omit<ProblemForm, 'reason'> {
  const { title = '', state = 'noted', answer = '', release = null } = problem ?? {}
  return { title, state, answer, release: release ?? '' }
}

export function problemOf({ title, state, answer, release }: ProblemForm): LedgerProblem {
  return { title, state, answer, release: state === 'done' && release.trim() !== '' ? release.trim() : null }
}

const states: readonly LedgerProblem['state'][] = ['noted', 'answered', 'planned', 'done', 'refused']

export function ProblemFields() {
  const { said, keeping } = useSays()
  const form = Form.useFormInstance<ProblemForm>()
  const state = Form.useWatch('state', form)
  return (
    <>
      <Form.Item
        name="title"
        label={keeping.fields.title}
        rules={[{ required: true, whitespace: true, message: keeping.titleMissing }]}
      >
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="state" label={keeping.fields.state}>
        <Radio.Group options={states.map((value) => ({ value, label: said.states[value] }))} />
      </Form.Item>
      <Form.Item
        name="answer"
        label={state === 'refused' ? said.reason : keeping.fields.answer}
        rules={state === 'noted' ? [] : [{ required: true, whitespace: true, message: keeping.answerMissing }]}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="release" label={keeping.fields.release} hidden={state !== 'done'}>
        <Input maxLength={40} />
      </Form.Item>
      <ReasonField label={keeping.reason} missing={keeping.reasonMissing} />
    </>
  )
}
