import { endpoint } from '../endpoint.ts'
import { indicators } from '../indicators.ts'
import { trends } from '../trends.ts'
import { tag } from './purpose.ts'

/** Figures of one area: of kinds and months, never of people, never of areas beside each other. */
export const figureLists = {
  exportIndicators: endpoint({
    name: 'exportIndicators',
    method: 'POST',
    path: '/api/indicators/export',
    tag,
    summary: 'The figures of one area, month by month, each with what it is out of and its interval',
    access: indicators.getIndicators.access,
    body: indicators.getIndicators.query,
    reply: 'file',
  }),
  exportTrends: endpoint({
    name: 'exportTrends',
    method: 'POST',
    path: '/api/trends/export',
    tag,
    summary: 'Matters of each kind in one area, week by week and against what is usual',
    access: trends.getTrends.access,
    body: trends.getTrends.query,
    reply: 'file',
  }),
} as const
