import { NoticeSettingsSheet } from '../features/notices/index.ts'
import { Screen } from '../ui/screen.tsx'
import { useWords } from '../words/language.ts'

export function NoticeSettingsPage() {
  return (
    <Screen title={useWords().notices.settings} back="/notices">
      <NoticeSettingsSheet />
    </Screen>
  )
}
