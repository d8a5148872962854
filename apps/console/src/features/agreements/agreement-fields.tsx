import type { CommunityPolicy } from '@ejia/contract'
import { Form, Input, Radio } from 'antd'
import { useSays } from './use-says.ts'

export type AgreementFormValues = Omit<CommunityPolicy, 'notRecorded'> & {
  /** A line each. */
  readonly notRecorded: string
  readonly reason: string
}

const [mostLines, longestLine] = [20, 40]

/** Nothing here can ask for more than the city does. */
export function AgreementFields() {
  const says = useSays()
  return (
    <>
      <Form.Item name="quickRecord" label={says.quickRecordLabel} extra={says.quickRecordHint}>
        <Radio.Group
          options={[
            { value: true, label: says.on },
            { value: false, label: says.off },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="notRecorded"
        label={says.notRecordedLabel}
        extra={says.notRecordedHint}
        rules={[
          {
            validator: (_, text: string) =>
              areShort(linesIn(text)) ? Promise.resolve() : Promise.reject(new Error(says.linesWrong)),
          },
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} placeholder={says.notRecordedExample} />
      </Form.Item>
      <Form.Item name="quickPhotos" label={says.photosLabel} extra={says.photosHint}>
        <Radio.Group
          vertical
          options={(['asCategory', 'optional', 'none'] as const).map((value) => ({
            value,
            label: says.quickPhotos[value],
          }))}
        />
      </Form.Item>
      <Form.Item name="photoAdvice" label={says.adviceLabel}>
        <Input maxLength={60} placeholder={says.adviceExample} />
      </Form.Item>
    </>
  )
}

export function linesIn(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '')
}

function areShort(lines: readonly string[]): boolean {
  return lines.length <= mostLines && lines.every((line) => line.length <= longestLine)
}
