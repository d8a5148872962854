import { useQueryClient } from '@tanstack/react-query'
import { forgetQueries } from '../device/kept-queries.ts'
import { LogInPanel, useSettings } from '../features/accounts/index.ts'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { useWords } from '../words/language.ts'

export function LogInPage() {
  const words = useWords()
  const client = useQueryClient()
  const settings = useSettings()

  /** Whatever an earlier person read on this phone is gone before the next one is in. */
  async function enter(): Promise<void> {
    await forgetQueries(client)
    window.location.reload()
  }

  return (
    <div className="screen">
      <main className="screen-main">
        <div className="log-in-head">
          <img src="/field/icons/icon.svg" alt="" />
          <div>
            <h1>{words.app.name}</h1>
            <p>{settings?.cityName}</p>
          </div>
        </div>
        <LogInPanel enter={() => void enter()} />
        <LanguageSwitch />
      </main>
    </div>
  )
}
