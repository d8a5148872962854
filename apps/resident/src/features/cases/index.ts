export { CaseActions } from './case-actions.tsx'
export { CaseProgress } from './case-progress.tsx'
export { JoinCase } from './join-case.tsx'
export { ProveCase } from './prove-case.tsx'
