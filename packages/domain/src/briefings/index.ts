export type { BriefingFacts } from './facts.ts'
export { type BriefingKind, periodOf } from './period.ts'
export { type BriefingAct, stepBriefing } from './step.ts'
export { type BriefingTexts, writeTexts } from './write-texts.ts'
