import { CopyOutlined } from '@ant-design/icons'
import { App, Button, Tooltip } from 'antd'
import { useWords } from '../words/language.ts'

/** A code that people read out or pass on, with a button that copies it. */
export function CodeText({ code, label }: { readonly code: string; readonly label: string }) {
  const { t } = useWords()
  const { message } = App.useApp()
  return (
    <span className="code-text">
      <span className="code">{code}</span>
      <Tooltip title={label}>
        <Button
          type="text"
          size="small"
          aria-label={label}
          icon={<CopyOutlined />}
          onClick={() => void copy(code).then(() => message.success(t.incident.copied))}
        />
      </Tooltip>
    </span>
  )
}

// The clipboard API is missing on plain http inside an office network.
async function copy(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(text)
  const area = document.createElement('textarea')
  area.value = text
  document.body.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}
