/** What can be read from a log, or from what was told; `outcome` and `time` say how it went, `case` of how many. */
const inputs = {
  solvedByDeadline: 'outcome',
  closedWithDeadline: 'case',
  openPastDeadline: 'case',
  ratedSatisfied: 'outcome',
  resultsRated: 'case',
  neverTakenUpAgain: 'outcome',
  firstResults: 'case',
  complainedAgain: 'outcome',
  sameComplainedAgain: 'outcome',
  mattersClosed: 'case',
  stayedWhereGiven: 'outcome',
  firstDispatches: 'case',
  endedUnreasonable: 'outcome',
  results: 'case',
  noticesArrived: 'outcome',
  noticesSent: 'case',
  acceptRan: 'time',
  acceptsEnded: 'case',
  dispatchRan: 'time',
  dispatchesEnded: 'case',
  solveRan: 'time',
  solvesEnded: 'case',
} as const satisfies Readonly<Record<string, 'outcome' | 'case' | 'time'>>

type Input = keyof typeof inputs
type Saying<Kind> = { [K in Input]: (typeof inputs)[K] extends Kind ? K : never }[Input]

export type Definition = {
  readonly id: string
  readonly unit: 'share' | 'hours'
  readonly numerator: Saying<'outcome' | 'time'>
  /** What it is out of, added up. */
  readonly denominator: readonly Saying<'case'>[]
  readonly source: 'incidentLog' | 'notices'
  /** Which way is better; `neither` where a figure only shows how much of something there is. */
  readonly wanted: 'more' | 'less' | 'neither'
}

/** Every figure there is. The compiler refuses a count as a numerator, and a red-line test reads this file. */
export const definitions = [
  {
    id: 'solvedInTime',
    unit: 'share',
    numerator: 'solvedByDeadline',
    denominator: ['closedWithDeadline', 'openPastDeadline'],
    source: 'incidentLog',
    wanted: 'more',
  },
  {
    id: 'satisfied',
    unit: 'share',
    numerator: 'ratedSatisfied',
    denominator: ['resultsRated'],
    source: 'incidentLog',
    wanted: 'more',
  },
  {
    id: 'solvedAtFirstGo',
    unit: 'share',
    numerator: 'neverTakenUpAgain',
    denominator: ['firstResults'],
    source: 'incidentLog',
    wanted: 'more',
  },
  {
    id: 'complainedAgain',
    unit: 'share',
    numerator: 'complainedAgain',
    denominator: ['firstResults'],
    source: 'incidentLog',
    wanted: 'less',
  },
  {
    id: 'repeated',
    unit: 'share',
    numerator: 'sameComplainedAgain',
    denominator: ['mattersClosed'],
    source: 'incidentLog',
    wanted: 'less',
  },
  {
    id: 'dispatchedRight',
    unit: 'share',
    numerator: 'stayedWhereGiven',
    denominator: ['firstDispatches'],
    source: 'incidentLog',
    wanted: 'more',
  },
  {
    id: 'acceptTime',
    unit: 'hours',
    numerator: 'acceptRan',
    denominator: ['acceptsEnded'],
    source: 'incidentLog',
    wanted: 'less',
  },
  {
    id: 'dispatchTime',
    unit: 'hours',
    numerator: 'dispatchRan',
    denominator: ['dispatchesEnded'],
    source: 'incidentLog',
    wanted: 'less',
  },
  {
    id: 'solveTime',
    unit: 'hours',
    numerator: 'solveRan',
    denominator: ['solvesEnded'],
    source: 'incidentLog',
    wanted: 'less',
  },
  {
    id: 'noticesDelivered',
    unit: 'share',
    numerator: 'noticesArrived',
    denominator: ['noticesSent'],
    source: 'notices',
    wanted: 'more',
  },
  {
    id: 'unreasonable',
    unit: 'share',
    numerator: 'endedUnreasonable',
    denominator: ['results'],
    source: 'incidentLog',
    wanted: 'neither',
  },
] as const satisfies readonly Definition[]

export type IndicatorId = (typeof definitions)[number]['id']
