import { enAudit } from '../../words/en-audit.ts'
import { useWords } from '../../words/language.ts'
import { zhAudit } from '../../words/zh-audit.ts'

/** These words come with the page, not with the first load. */
export function useAuditSays(): typeof zhAudit {
  return useWords().language === 'zh' ? zhAudit : enAudit
}
