import type { Aspect } from '@ejia/contract'
import { Button, Checkbox, Form, Input, Radio } from 'antd'
import { useWords } from '../../words/language.ts'
import { useSays } from './use-says.ts'

const aspects: readonly Aspect[] = ['speed', 'manner', 'result', 'told']

export type Answer = {
  readonly reached: boolean
  readonly satisfied?: boolean
  readonly aspects?: Aspect[]
  readonly text?: string
  readonly reopen?: boolean
}
type Fields = { reached?: boolean; satisfied?: boolean; aspects?: Aspect[]; text?: string; reopen?: boolean }
type Props = { readonly isSending: boolean; readonly onSend: (answer: Answer) => void }

/** Only what the call was about is asked: who was not reached said nothing. */
export function AnswerForm({ isSending, onSend }: Props) {
  const says = useSays()
  const { words } = useWords()
  const [form] = Form.useForm<Fields>()
  const { reached, satisfied } = Form.useWatch([], form) ?? {}
  const chosen = [{ required: true, message: says.choose }]
  return (
    <Form<Fields> form={form} name="answer" layout="vertical" onFinish={(fields) => onSend(answerOf(fields))}>
      <Form.Item name="reached" label={says.reached} rules={chosen}>
        <Radio.Group
          options={[
            { value: true, label: says.yesReached },
            { value: false, label: says.notReached },
          ]}
        />
      </Form.Item>
      {reached === true && (
        <>
          <Form.Item name="satisfied" label={says.said} rules={chosen}>
            <Radio.Group
              options={[
                { value: true, label: says.satisfied },
                { value: false, label: says.dissatisfied },
              ]}
            />
          </Form.Item>
          {satisfied === false && (
            <Form.Item
              name="aspects"
              label={says.aspects}
              dependencies={['text']}
              rules={[({ getFieldValue }) => ({ required: !getFieldValue('text'), message: says.chooseAspect })]}
            >
              <Checkbox.Group options={aspects.map((value) => ({ value, label: words.aspect[value] }))} />
            </Form.Item>
          )}
          <Form.Item name="text" label={says.text}>
            <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
          </Form.Item>
          {satisfied === false && (
            <Form.Item name="reopen" valuePropName="checked" extra={says.reopenHint}>
              <Checkbox>{says.reopen}</Checkbox>
            </Form.Item>
          )}
        </>
      )}
      <Button type="primary" htmlType="submit" loading={isSending}>
        {says.save}
      </Button>
    </Form>
  )
}

function answerOf({ reached = false, satisfied, aspects: named = [], text = '', reopen = false }: Fields): Answer {
  if (!reached) return { reached }
  const words = text.trim()
  return {
    reached,
    ...(satisfied === undefined ? {} : { satisfied }),
    ...(satisfied === false ? { aspects: named } : {}),
    ...(words === '' ? {} : { text: words }),
    reopen: satisfied === false && reopen,
  }
}
