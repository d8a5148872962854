import type { zhIndicators } from './zh-indicators.ts'

export const enIndicators: typeof zhIndicators = {
  title: 'Figures',
  hint: 'How well matters end, not how many there are. Each figure stands beside the same area’s own past and opens to its matters.',
  area: 'Area',
  month: 'Month',
  noScope: 'Your roles have no area.',
  empty: 'Nothing yet in this month',
  ofCases: (hits, cases) => `${hits} of ${cases}`,
  meanOf: (cases) => `mean of ${cases}`,
  range: (low, high) => `With so many cases the true share is about ${low} to ${high}`,
  few: 'Few cases: conclude nothing yet.',
  expected: (time) => `For this mix of matters, by the city’s twelve months before, one would expect ${time}`,
  past: (from, value) => `${from}: ${value}`,
  pastYear: 'The twelve months before',
  noPast: 'nothing yet',
  standard: (value, basis) => `Standard: ${value} (${basis})`,
  setStandard: 'Set the standard',
  standardOf: (name) => `Standard of: ${name}`,
  standardPercent: 'Standard (per cent)',
  standardHours: 'Standard (hours)',
  standardMissing: 'Enter the standard',
  basis: 'By what rule',
  basisMissing: 'Enter the rule',
  reason: 'Why',
  reasonMissing: 'Enter why',
  save: 'Save',
  saved: 'Saved',
  takeBack: 'Take it back',
  takenBack: 'Taken back',
  soFar: 'The month is not over; the figure will move.',
  hours: (hours) =>
    hours < 1
      ? `${Math.round(hours * 60)} min`
      : hours < 48
        ? `${hours.toFixed(1)} h`
        : `${(hours / 24).toFixed(1)} days`,
  percent: (share) => `${Math.round(share * 100)}%`,
  chart: (name) => `${name}, the last 13 months`,
  chartHint: 'The line is the month, the band its range',
  table: 'As a table',
  columns: { month: 'Month', value: 'Value', cases: 'Cases', range: 'Range (95 %)' },
  formula: 'How it is counted',
  source: { incidentLog: 'From the log of each matter', notices: 'From the record of messages' },
  behind: 'Which matters',
  behindTitle: (name, month) => `${name} · ${month}`,
  all: 'All',
  shown: (shown, all) =>
    all > shown ? `${all} in all, the newest ${shown} here (as far as you may see them)` : `${all} in all`,
  none: 'None',
  figures: {
    solvedInTime: {
      name: 'Solved in time',
      formula: 'ended by the deadline ÷ (closed this month with a deadline + open past it at the end)',
      yes: 'in time',
      no: 'late',
    },
    satisfied: {
      name: 'Satisfied',
      formula:
        'results of this month that nobody who rated them was dissatisfied with ÷ results rated; unreasonable apart',
      yes: 'satisfied',
      no: 'not satisfied',
    },
    solvedAtFirstGo: {
      name: 'Solved at the first go',
      formula: 'never taken up again ÷ first results of this month',
      yes: 'at the first go',
      no: 'taken up again',
    },
    complainedAgain: {
      name: 'Complained about again',
      formula: 'dissatisfied, opened again or reported again after the first result ÷ first results of this month',
      yes: 'again',
      no: 'not again',
    },
    repeated: {
      name: 'Complained of again after closing',
      formula:
        'First closed in the month, and within 30 days a resident complained of the same kind at the same place (as far as the category reaches) ÷ first closed in the month. Unreasonable demands stand apart; matters and places are compared, people are not followed',
      yes: 'Complained of again',
      no: 'Not complained of again',
    },
    dispatchedRight: {
      name: 'First dispatch right',
      formula: 'stayed where first given until the result ÷ first dispatches of this month with a result',
      yes: 'right',
      no: 'moved on',
    },
    acceptTime: { name: 'Time to accept', formula: 'mean of those accepted this month', yes: '', no: '' },
    dispatchTime: { name: 'Time to dispatch', formula: 'mean of those dispatched this month', yes: '', no: '' },
    solveTime: { name: 'Time to solve', formula: 'mean of those solved this month, without waiting', yes: '', no: '' },
    noticesDelivered: {
      name: 'Messages that arrived',
      formula: 'arrived or told by a person ÷ sent over a channel this month',
      yes: '',
      no: 'not arrived',
    },
    unreasonable: {
      name: 'Unreasonable demands',
      formula: 'ended as unreasonable with a second person’s agreement ÷ results of this month; neither good nor bad',
      yes: 'unreasonable',
      no: 'others',
    },
  },
}
