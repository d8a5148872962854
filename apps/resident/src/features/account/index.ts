export { AccountPanel } from './account-panel.tsx'
export { LogInForm } from './log-in-form.tsx'
export { syncCases } from './sync-cases.ts'
