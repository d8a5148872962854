import { v4 } from 'uuid'

/** An id for a command or draft, made on the phone: WeChat has dice of its own and not those of a browser. */
export async function newId(): Promise<string> {
  const { randomValues } = await wx.getRandomValues({ length: 16 })
  return v4({ random: new Uint8Array(randomValues) })
}
