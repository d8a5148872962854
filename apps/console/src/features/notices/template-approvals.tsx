import type { TemplateText } from '@ejia/contract'
import { Collapse, Input } from 'antd'
import { useState } from 'react'
import { useWords } from '../../words/language.ts'
import { readKeywords, sayKeywords } from './keywords.ts'

type Props = { readonly content: TemplateText; readonly onChange: (content: TemplateText) => void }

/** What text message services and WeChat approved, for those that send nothing else. */
export function TemplateApprovals({ content, onChange }: Props) {
  const { t } = useWords()
  const { notices: says } = t
  return (
    <Collapse
      size="small"
      items={[
        { key: 'sms', label: says.smsSection, children: <Sms content={content} onChange={onChange} /> },
        { key: 'wechat', label: says.wechatSection, children: <Wechat content={content} onChange={onChange} /> },
      ]}
    />
  )
}

function Sms({ content, onChange }: Props) {
  const { t } = useWords()
  const { notices: says } = t
  const { sms, ...rest } = content
  const [names, setNames] = useState(sms?.parameters.join(',') ?? '')
  const put = (code: string, typed: string) => {
    const parameters = typed.split(/[,，\s]+/).filter(Boolean)
    onChange(code.trim() === '' ? rest : { ...rest, sms: { code: code.trim(), parameters } })
  }
  return (
    <div className="stack">
      <label className="stacked">
        {says.smsCode}
        <Input value={sms?.code ?? ''} maxLength={100} onChange={(event) => put(event.target.value, names)} />
      </label>
      <label className="stacked">
        {says.smsParameters}
        <Input
          value={names}
          onChange={(event) => {
            setNames(event.target.value)
            put(sms?.code ?? '', event.target.value)
          }}
        />
      </label>
    </div>
  )
}

function Wechat({ content, onChange }: Props) {
  const { t } = useWords()
  const { notices: says } = t
  const { wechat, ...rest } = content
  const [typed, setTyped] = useState(sayKeywords(wechat?.data ?? {}))
  const { data, wrongLine } = readKeywords(typed)
  type Approved = NonNullable<TemplateText['wechat']>
  const put = ({ templateId, page, ...others }: Approved) => {
    const approved = {
      templateId: templateId.trim(),
      ...others,
      ...(page === undefined || page.trim() === '' ? {} : { page: page.trim() }),
    }
    onChange(approved.templateId === '' ? rest : { ...rest, wechat: approved })
  }
  const now: Approved = wechat ?? { templateId: '', data }
  return (
    <div className="stack">
      <label className="stacked">
        {says.wechatTemplateId}
        <Input
          value={now.templateId}
          maxLength={100}
          onChange={(event) => put({ ...now, data, templateId: event.target.value })}
        />
      </label>
      <label className="stacked">
        {says.wechatPage}
        <Input value={now.page ?? ''} maxLength={200} onChange={(event) => put({ ...now, page: event.target.value })} />
      </label>
      <label className="stacked">
        {says.wechatData}
        <Input.TextArea
          value={typed}
          rows={4}
          onChange={(event) => {
            setTyped(event.target.value)
            put({ ...now, data: readKeywords(event.target.value).data })
          }}
        />
      </label>
      {wrongLine !== undefined && (
        <p className="field-fault" role="alert">
          {says.wechatLineWrong(wrongLine)}
        </p>
      )}
    </div>
  )
}
