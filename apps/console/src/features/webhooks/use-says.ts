import { enWebhooks } from '../../words/en-webhooks.ts'
import { useWords } from '../../words/language.ts'
import { zhWebhooks } from '../../words/zh-webhooks.ts'

/** These words come with the pages that need them. */
export function useSays(): typeof zhWebhooks {
  return useWords().language === 'zh' ? zhWebhooks : enWebhooks
}
