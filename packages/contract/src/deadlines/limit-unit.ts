import * as z from 'zod/mini'

export const LimitUnit = z.enum(['hours', 'workingHours', 'workingDays', 'calendarDays'])
