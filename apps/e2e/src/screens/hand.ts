import type { Locator, Page } from 'playwright-core'

/**
 * A hand that counts what it does: taps, fields touched to write in them, characters typed, and apart from these the
 * times that the phone's own camera, album or map asks something before it comes back.
 */
export function countingHand() {
  const counted = { taps: 0, fields: 0, characters: 0, phonesOwn: 0 }
  return {
    counted,
    tap: async (target: Locator) => {
      counted.taps += 1
      await target.click()
    },
    /** Something of the phone's own opens, and is answered there. */
    leave: () => {
      counted.phonesOwn += 1
    },
    /** Touches the camera's button; what the camera itself asks for is the phone's own. */
    photograph: async (target: Locator, photo: Parameters<Locator['setInputFiles']>[0]) => {
      counted.taps += 1
      counted.phonesOwn += 1
      await target.setInputFiles(photo)
    },
    type: async (target: Locator, text: string) => {
      counted.fields += 1
      counted.characters += [...text].length
      await target.fill(text)
    },
  }
}

export type Hand = ReturnType<typeof countingHand>

/** What the platform knows by itself and must never ask: who is asking, where and when it is, whose it is. */
const known = /姓名|手机号|电话|社区|网格|街道|单位|案码|位置|地点|时间|日期|编号/

/** Fields on the page that must be filled in, are empty, and ask for something that is known. */
export async function listAskedAlthoughKnown(page: Page): Promise<string[]> {
  const asked = await page.evaluate(() =>
    [...(document.querySelector('dialog[open]') ?? document).querySelectorAll('input, textarea')].flatMap((field) => {
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return []
      if (field.type === 'file' || field.type === 'checkbox' || field.type === 'radio' || field.type === 'search')
        return []
      const label = field.labels?.[0]?.textContent ?? ''
      return field.value === '' && field.checkVisibility() && !label.includes('可不填') ? [label] : []
    }),
  )
  return asked.filter((label) => known.test(label))
}
