export { auditFromSearch } from './audit-filter.ts'
export { AuditFilters } from './audit-filters.tsx'
export { AuditTable } from './audit-table.tsx'
