import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useSettings } from '../api/session.ts'
import { ImproveButton } from '../app/improve-button.tsx'
import { chooseLanguage, useWords } from '../words/language.ts'

type Props = {
  readonly title: string
  readonly children: ReactNode
  readonly aside?: ReactNode
  readonly wide?: boolean
}

/** The pages before the log-in: name of the place, one panel, and what stands beside it. */
export function DoorFrame({ title, children, aside, wide = false }: Props) {
  const { t, language } = useWords()
  const settings = useSettings()
  return (
    <div className="door">
      <Button
        type="text"
        className="door-language"
        onClick={() => void chooseLanguage(language === 'zh' ? 'en' : 'zh')}
        lang={language === 'zh' ? 'en' : 'zh-CN'}
      >
        {language === 'zh' ? 'English' : '中文'}
      </Button>
      <ImproveButton className="improve-button door-improve" />
      <main className={wide ? 'door-main door-wide' : 'door-main'}>
        <div className="door-brand">
          <img src="/favicon.svg" alt="" width={52} height={52} />
          <div>
            <strong>{t.app.name}</strong>
            <div className="quiet">
              {settings?.cityName ? `${settings.cityName} · ` : ''}
              {t.app.tagline}
            </div>
          </div>
        </div>
        <div className="door-panels">
          <section className="panel door-panel">
            <h1>{title}</h1>
            {children}
          </section>
          {aside}
        </div>
      </main>
    </div>
  )
}
