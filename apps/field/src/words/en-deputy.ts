import type { zhDeputy } from './zh-deputy.ts'

export const enDeputy: typeof zhDeputy = {
  title: 'When I am away',
  hint: 'A colleague sees and does what is yours meanwhile, gets your notices, and the record says so.',
  own: (deputy) => `${deputy} stands in`,
  standsIn: (person) => `You stand in for ${person}`,
  days: (from, until) => `${from} to ${until}`,
  now: 'now',
  later: 'ahead',
  back: 'I am back',
  giveBack: 'Give back',
  deputy: 'Deputy',
  choose: 'Choose a colleague',
  from: 'From',
  until: 'Until (included)',
  arrange: 'Name a deputy',
  arranged: 'Deputy named',
  ended: 'Ended',
  missing: 'Choose a colleague and the days',
}
