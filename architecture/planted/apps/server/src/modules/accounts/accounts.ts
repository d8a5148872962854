import { listAreas } from '../areas/store.ts'
import { reported } from '../incidents/index.ts'

export const accounts = [listAreas, reported, 'select name from accounts.person']
