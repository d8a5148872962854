import { dispatch } from '@ejia/domain'
import { Alert } from 'antd'
import { useWords } from '../../words/language.ts'

/** Somebody may need help this minute: what to tell the caller, at once and without asking a server. */
export function EmergencyNote({ text }: { readonly text: string }) {
  const { words } = useWords()
  const emergency = dispatch.findEmergency(text)
  if (emergency === undefined) return null
  return <Alert type="error" showIcon role="alert" title={words.emergency[emergency]} />
}
