import type { zhScreenings } from './zh-screenings.ts'

export const enScreenings: typeof zhScreenings = {
  title: 'Before others see it',
  hint: 'While residents report, similar matters nearby are shown to them without personal data. Please look at these first. The matters themselves are handled as usual.',
  tabs: { open: 'To look at', decided: 'Decided' },
  none: 'Nothing to look at',
  noneHint:
    'What is rude, looks like an advertisement, or comes in great number from one phone or network appears here.',
  reasons: {
    abuse: 'Rude words',
    advert: 'Looks like an advertisement',
    gibberish: 'Says nothing',
    sensitive: 'Sensitive',
    checked: 'WeChat’s content check has doubts',
    device: 'Many within an hour from one phone',
    phone: 'Many within an hour with one number',
    network: 'Many within an hour from one network',
  },
  why: 'Why to look',
  open: 'Open the matter',
  decide: 'Decide',
  again: 'Decide anew',
  shown: { yes: 'May be shown', no: 'Not shown' },
  shownHint: {
    yes: 'Names, numbers and rooms are hidden, and only people who report the like nearby see it.',
    no: 'Others do not see it; handling goes on. If it is a nuisance, decline the matter with an answer.',
  },
  reason: 'Reason',
  reasonMissing: 'Please give a reason; it stays on the audit trail.',
  decided: 'Noted',
  by: (name, when) => `${name}, ${when}`,
}
