/**
 * In what position somebody stands to one incident. A person may hold several at once;
 * which commands each allows in which stage is the table in legal.ts.
 */
export const standings = [
  'reporter',
  'neighbour',
  'grid',
  'lead',
  'coHandler',
  'community',
  'centre',
  'supervisor',
  'callbackOfficer',
  'privacyOfficer',
  'system',
] as const
export type Standing = (typeof standings)[number]
