import type { zhOnce } from './zh-once.ts'

export const enOnce: typeof zhOnce = {
  title: 'Forms at the door',
  fill: 'Fill in the form',
  none: 'There is nothing to fill in.',
  notKept: 'The list is not on this phone yet. Open it again where there is signal.',
  find: 'Find by door or first character of the name',
  onlyOpen: 'Only those left',
  allDone: 'All done.',
  open: (count: number) => (count === 0 ? 'nothing left to ask' : `${count} left to ask`),
  done: 'filled in',
  waits: 'waits to be sent',
  narrow: 'There are more; narrow it down above.',
  asked: 'To be filled in',
  nothingAsked: 'Everything this form needs is on record; just send it.',
  known: 'On record (not asked)',
  addRow: 'Another row',
  needed: 'This is needed',
  send: 'Send',
  sent: 'Sent',
  gone: 'They are not on the list any more. Go back and load it again.',
}
