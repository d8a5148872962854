import { listAreas } from '@ejia/server'
import { people } from '../../contract/src/people.ts'

export const get = [people, listAreas]
