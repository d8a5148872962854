import type { Arguments } from './arguments.ts'

const charactersAtMost = 50
const mobile = /^1[3-9]\d{9}$/

/** How the one who reported can be reached. */
export function contactIn(args: Arguments): { name?: string; phone?: string } {
  const [first = '', last = ''] = [args.find('first_name'), args.find('last_name')]
  const isChinese = /\p{Script=Han}/u.test(first + last)
  const name = (isChinese ? last + first : `${first} ${last}`).trim().slice(0, charactersAtMost)
  const phone = phoneIn(args.find('phone'))
  return { ...(name === '' ? {} : { name }), ...(phone === undefined ? {} : { phone }) }
}

/** A mobile number, however it is written; any other helps nobody and is not kept. */
export function phoneIn(text = ''): string | undefined {
  const phone = text.replaceAll(/[\s()-]/g, '').replace(/^(\+?86|0086)/, '')
  return mobile.test(phone) ? phone : undefined
}
