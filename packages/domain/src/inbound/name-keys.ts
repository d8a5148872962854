import { soundClassesOf } from '../places/index.ts'
import { nameKey } from '../registry/index.ts'

/** More ways to hear a name are not looked under. */
const atMost = 16

/** What a name is looked up under: every way it may be heard. Names that sound alike share one. */
export function nameKeysOf(name: string): string[] {
  let keys = ['']
  for (const character of nameKey(name)) {
    const classes = soundClassesOf(character)
    const heard = classes.length > 0 ? classes : [character]
    keys = keys.flatMap((key) => heard.map((one) => `${key} ${one}`)).slice(0, atMost)
  }
  return keys
}
