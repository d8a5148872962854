import { listAncestorCodes } from '../areas/index.ts'

/** From one time of day to a later one, as 08:00 and 12:00; 24:00 is the end of the day. */
export type Opening = { readonly from: string; readonly to: string }

/** The openings of Monday, Tuesday … Sunday; none on a day off. */
export type WeeklyHours = readonly (readonly Opening[])[]

/** What an area decides for one day, over everything else: a typhoon, a local festival, a Saturday of work. */
export type DayException = { readonly date: string; readonly name: string; readonly openings: readonly Opening[] }

export type CalendarContent = { readonly weekly: WeeklyHours; readonly exceptions: readonly DayException[] }

/** It holds for the area and for all below it that have none of their own. */
export type AreaCalendar = CalendarContent & { readonly areaCode: string }

/** A day of the State Council's yearly list: off, or a make-up day of work on a weekend. */
export type Holiday = { readonly name: string; readonly date: string; readonly isOffDay: boolean }

export type HolidayYear = { readonly year: number; readonly days: readonly Holiday[] }

/** Working time is counted inside these years; what lies outside counts as their edge. */
export const firstYear = 2010
export const endYear = 2070

const officeHours: readonly Opening[] = [
  { from: '08:00', to: '12:00' },
  { from: '14:30', to: '17:30' },
]

export const defaultCalendar: CalendarContent = {
  weekly: [officeHours, officeHours, officeHours, officeHours, officeHours, [], []],
  exceptions: [],
}

/** The area's own calendar, or the one that the nearest area above lends it. */
export function findCalendar(calendars: readonly AreaCalendar[], areaCode: string): AreaCalendar | undefined {
  for (const code of [areaCode, ...listAncestorCodes(areaCode)]) {
    const calendar = calendars.find((one) => one.areaCode === code)
    if (calendar) return calendar
  }
  return undefined
}

/** Of 08:30, as minutes since midnight. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
