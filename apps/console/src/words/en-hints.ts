import type { zhHints } from './zh-hints.ts'

export const enHints: typeof zhHints = {
  title: 'Worth a look',
  hint: 'Something about these matters does not quite fit. A hint is of matters, not of people; nothing follows from it by itself, and most have a plain reason.',
  tabs: { open: 'To look at', decided: 'Looked at' },
  none: 'Nothing to look at',
  noneHint: 'Each night the matters of the last 90 days are looked through; what does not fit appears here.',
  kinds: {
    samePhoto: 'The photo of the result is nearly that of another matter',
    closedAtOnce: 'Several in a row, ended as soon as reported',
    impossiblePlace: 'The photo of the result was taken elsewhere',
    impossibleTime: 'The photo of the result is older than the report',
    copiedText: 'Different matters, word for word the same text',
  },
  why: {
    samePhoto: (much) => (much === 0 ? 'The photos look exactly the same' : `Only ${much} of 64 marks differ`),
    closedAtOnce: (much) => `One after the other, each ended within ${much} seconds`,
    impossiblePlace: (much) => `The photo says a place some ${(much / 1000).toFixed(1)} km away`,
    impossibleTime: (much) => `The photo was taken some ${Math.round(much)} hours before the report`,
    copiedText: (much) => `${much} characters, all the same`,
  },
  maybe: 'It may also be',
  innocent: {
    samePhoto: ['taken from the same spot', 'one visit that solved several matters', 'a drawing or a notice'],
    closedAtOnce: [
      'sent together after there was no signal',
      'written down in the evening',
      'small things solved in one go',
    ],
    impossiblePlace: [
      'the place was set wrong on the map',
      'an inexact position, indoors',
      'a colleague passed the photo on',
    ],
    impossibleTime: ['the phone has a wrong date', 'solved before, written down later', 'the wrong photo was chosen'],
    copiedText: ['a standard answer', 'one action that solved several', 'filled in by a template'],
  },
  matters: 'The matters',
  decide: 'Say what you saw',
  again: 'Change it',
  explained: { yes: 'There is a plain reason', no: 'Not clear: to be followed up' },
  explainedHint: {
    yes: 'The reason is kept and the hint is put away.',
    no: 'Follow it up in the matter itself: reject, reopen or call back. Nothing happens here by itself.',
  },
  reason: 'What you saw',
  reasonMissing: 'Write a sentence; it stays on record',
  decided: 'Noted; it can be changed at any time',
  by: (name, when) => `${name}, ${when}`,
}
