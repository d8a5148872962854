import { enOrders } from '../../words/en-orders.ts'
import { useWords } from '../../words/language.ts'
import { zhOrders } from '../../words/zh-orders.ts'

/** These words come with their page. */
export function useSays(): typeof zhOrders {
  return useWords().language === 'zh' ? zhOrders : enOrders
}
