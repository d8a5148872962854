import { useLanguage } from '../../words/language.ts'

const zh = {
  notRecorded: '本社区约定，这些小事办完就好，不用记：',
  off: '本社区约定：当场解决的小事不用记录，办完就好。要继续跟进的请用“上报”。',
  offForCaller: '居民托您反映的，也请用“上报”登记，他会收到答复。',
  report: '去上报',
  noPhotos: '本社区约定：当场办结的小事不用拍照。',
}

const en: typeof zh = {
  notRecorded: 'This community agreed that these need not be recorded:',
  off: 'This community does not record small matters solved on the spot. Report what must go on.',
  offForCaller: 'Report what a resident asked you to pass on, too; they get an answer.',
  report: 'Report it',
  noPhotos: 'This community agreed that small matters need no photo.',
}

/** They come with the form that says them. */
export function useAgreementWords(): typeof zh {
  return useLanguage() === 'zh' ? zh : en
}
