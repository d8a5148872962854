/**
 * In what position somebody stands to one incident. A person may hold several at once;
 * which commands each allows in which stage is the table in legal.ts. Nearest to the work first.
 */
export const standings = [
  'lead',
  'coHandler',
  'grid',
  'community',
  'centre',
  'supervisor',
  'callbackOfficer',
  'privacyOfficer',
  'reporter',
  'neighbour',
  'system',
] as const
export type Standing = (typeof standings)[number]
