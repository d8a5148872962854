import { Refusal } from '../refusal.ts'

export type BriefingState = 'draft' | 'issued'
export type BriefingAct = 'edit' | 'issue' | 'takeBack'

/** What becomes of a briefing; refused where it does not fit how it stands. */
export function stepBriefing(state: BriefingState, act: BriefingAct): BriefingState {
  switch (act) {
    case 'edit':
      if (state === 'issued') throw new Refusal('briefing.issued')
      return 'draft'
    case 'issue':
      if (state === 'issued') throw new Refusal('briefing.issued')
      return 'issued'
    case 'takeBack':
      if (state === 'draft') throw new Refusal('briefing.not-issued')
      return 'draft'
  }
}
