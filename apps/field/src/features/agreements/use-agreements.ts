import type { CommunityPolicy } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import type { Answers } from '../drafts/index.ts'
import { agreements } from './agreements-query.ts'
import { findAgreement } from './find-agreement.ts'

/** What was agreed where a matter lies, as far as the phone knows it. */
export function useAgreements() {
  const { data = [] } = useQuery(agreements)
  return ({ place }: Pick<Answers, 'place'>): CommunityPolicy | undefined => findAgreement(data, place?.input.areaCode)
}
