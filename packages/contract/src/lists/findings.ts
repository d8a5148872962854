import * as z from 'zod/mini'
import { briefings } from '../briefings.ts'
import { endpoint } from '../endpoint.ts'
import { indicators } from '../indicators.ts'
import { trends } from '../trends.ts'
import { exportPurpose, nothing, tag } from './purpose.ts'

const { areaCode, month } = indicators.listIndicatorMatters.query.shape
const { what } = trends.listTrendMatters.query.shape
const asked = trends.getTrends.query

/** What figures and trends found, and the matters that each was found in. */
export const findingLists = {
  exportIndicatorMatters: endpoint({
    name: 'exportIndicatorMatters',
    method: 'POST',
    path: '/api/indicators/:indicator/matters/export',
    tag,
    summary: 'Every matter behind a figure that the caller may see, newest first',
    access: indicators.listIndicatorMatters.access,
    params: indicators.listIndicatorMatters.params,
    body: z.strictObject({ areaCode, month, hit: z.exactOptional(z.boolean()), exportPurpose }),
    reply: 'file',
  }),
  exportTrendMatters: endpoint({
    name: 'exportTrendMatters',
    method: 'POST',
    path: '/api/trends/matters/export',
    tag,
    summary: 'Every matter behind a hot spot, a word or what comes back that the caller may see, newest first',
    access: trends.listTrendMatters.access,
    body: z.strictObject({ ...asked.shape, what, index: z.int().check(z.gte(0), z.lte(100)), exportPurpose }),
    reply: 'file',
  }),
  exportHotSpots: endpoint({
    name: 'exportHotSpots',
    method: 'POST',
    path: '/api/trends/hot-spots/export',
    tag,
    summary: 'Where matters gather in one area, numbered as on the map',
    access: trends.getTrends.access,
    body: asked,
    reply: 'file',
  }),
  exportTrendWords: endpoint({
    name: 'exportTrendWords',
    method: 'POST',
    path: '/api/trends/words/export',
    tag,
    summary: 'Words that are new in what is reported from one area',
    access: trends.getTrends.access,
    body: asked,
    reply: 'file',
  }),
  exportReturning: endpoint({
    name: 'exportReturning',
    method: 'POST',
    path: '/api/trends/returning/export',
    tag,
    summary: 'What comes back in one area, in the order of places',
    access: trends.getTrends.access,
    body: asked,
    reply: 'file',
  }),
  exportBriefings: endpoint({
    name: 'exportBriefings',
    method: 'POST',
    path: '/api/briefings/export',
    tag,
    summary: 'Every briefing of one’s centre, newest period first',
    access: briefings.listBriefings.access,
    body: nothing,
    reply: 'file',
  }),
} as const
