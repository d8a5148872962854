import type { DueReminder } from './list-reminders.ts'

export type Reminding = { readonly waiting: readonly DueReminder[]; readonly told: readonly string[] }

/**
 * What an open matter waits for after the table of steps or a calendar changed. What lies ahead holds as it says now.
 * Of what lies behind, only those are told who never heard of this clock, so that a change brings no storm.
 */
export function remindAnew(
  reminders: readonly DueReminder[],
  { told, now }: { readonly told: readonly string[]; readonly now: string },
): Reminding {
  const open = reminders.filter(({ key }) => !told.includes(key))
  const isNeedless = (one: DueReminder) =>
    one.at <= now && told.some((key) => key.startsWith(`${one.clockKey} `) && key.endsWith(` ${one.tell}`))
  return {
    waiting: open.filter((one) => !isNeedless(one)),
    told: [...told, ...open.filter(isNeedless).map(({ key }) => key)],
  }
}
