import { PasswordForm } from '../features/accounts/index.ts'
import { Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { useWords } from '../words/language.ts'

/** The first password came on paper or by voice; before anything else it becomes one's own. */
export function NewPasswordPage() {
  const words = useWords().me
  return (
    <Screen title={words.password}>
      <Notice>{words.mustChange}</Notice>
      <div className="card">
        <PasswordForm />
      </div>
    </Screen>
  )
}
