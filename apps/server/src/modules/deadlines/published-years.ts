import type { deadlines as domain } from '@ejia/domain'
import lists from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

/** Years before this one concern no deadline. */
const firstYear = 2020

/** The State Council's lists as the package has them, one for each year that is out. */
export const publishedYears: readonly domain.HolidayYear[] = yearsIn([
  ...daysIn(lists.holidays, true),
  ...daysIn(lists.workdays, false),
])

/** The package says `New Year's Day,元旦,1`: English, Chinese, and for how many days the holiday stands. */
function daysIn(list: Readonly<Record<string, string>>, isOffDay: boolean): domain.Holiday[] {
  return Object.entries(list).map(([date, names]) => ({ date, isOffDay, name: names.split(',')[1] ?? names }))
}

function yearsIn(days: readonly domain.Holiday[]): domain.HolidayYear[] {
  const byYear = Map.groupBy(days, ({ date }) => Number(date.slice(0, 4)))
  return [...byYear]
    .filter(([year]) => year >= firstYear)
    .map(([year, ofYear]) => ({ year, days: ofYear.toSorted((one, other) => (one.date < other.date ? -1 : 1)) }))
    .toSorted((one, other) => one.year - other.year)
}
