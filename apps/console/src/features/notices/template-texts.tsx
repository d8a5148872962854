import type { TemplateText } from '@ejia/contract'
import { Input } from 'antd'
import { type ComponentRef, useRef } from 'react'
import { useWords, wordFor } from '../../words/language.ts'

type Props = {
  readonly content: TemplateText
  readonly placeholders: readonly string[]
  readonly onChange: (content: TemplateText) => void
}

/** Title and text; a placeholder goes in where the cursor stands. */
export function TemplateTexts({ content, placeholders, onChange }: Props) {
  const { t } = useWords()
  const { notices: says } = t
  const text = useRef<ComponentRef<typeof Input.TextArea>>(null)
  function insert(name: string) {
    const area = text.current?.resizableTextArea?.textArea
    const from = area?.selectionStart ?? content.text.length
    const to = area?.selectionEnd ?? from
    onChange({ ...content, text: `${content.text.slice(0, from)}{${name}}${content.text.slice(to)}` })
    text.current?.focus()
  }
  return (
    <>
      <label className="stacked">
        {says.titleLabel}
        <Input
          value={content.title}
          maxLength={40}
          onChange={(event) => onChange({ ...content, title: event.target.value })}
        />
      </label>
      <label className="stacked">
        {says.textLabel}
        <Input.TextArea
          ref={text}
          value={content.text}
          maxLength={500}
          autoSize={{ minRows: 4, maxRows: 10 }}
          onChange={(event) => onChange({ ...content, text: event.target.value })}
        />
      </label>
      <div className="placeholders" role="group" aria-label={says.insert}>
        <span className="quiet">{says.insert}</span>
        {placeholders.map((name) => (
          <button key={name} type="button" className="chip" onClick={() => insert(name)}>
            {wordFor(says.placeholder, name)} <span className="code">{`{${name}}`}</span>
          </button>
        ))}
      </div>
    </>
  )
}
