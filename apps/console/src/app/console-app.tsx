import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useEffect, useMemo } from 'react'
import { queries } from '../api/queries.ts'
import { useAppearance } from '../ui/appearance.ts'
import { useWords } from '../words/language.ts'
import { router } from './router.ts'
import { themeFor } from './theme.ts'

export function ConsoleApp() {
  const { language } = useWords()
  const { dark, compact } = useAppearance()
  const theme = useMemo(() => themeFor({ dark, compact }), [dark, compact])
  useEffect(() => {
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en')
  }, [language])
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={theme}
      // Two-character Chinese buttons keep their natural spacing, so their names are what is written.
      button={{ autoInsertSpace: false }}
      // What drops down from a field in a window must lie above the window.
      getPopupContainer={(field) => field?.closest('dialog') ?? document.body}
      form={{ requiredMark: true, colon: false }}
    >
      <App message={{ maxCount: 2 }}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}
