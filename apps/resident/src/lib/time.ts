import type { Language } from '@ejia/client'

const zone = 'Asia/Shanghai'

/** `11月23日 17:30`, in Chinese time whatever the phone says. */
export function showTime(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: zone,
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(instant))
}
