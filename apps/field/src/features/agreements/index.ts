export { AgreementNotes } from './agreement-notes.tsx'
export { agreements } from './agreements-query.ts'
export { ReportInstead } from './report-instead.tsx'
export { useAgreements } from './use-agreements.ts'
