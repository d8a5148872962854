import type { Page } from 'playwright-core'

export type Interactions = { readonly keys: number; readonly texts: number }

/** A keyboard that counts: every key pressed, and every text that had to be written. */
export function countingKeyboard(page: Page) {
  let keys = 0
  let texts = 0
  return {
    press: async (...names: readonly string[]): Promise<void> => {
      for (const name of names) {
        keys += 1
        await page.keyboard.press(name)
      }
    },
    write: async (text: string): Promise<void> => {
      texts += 1
      await page.keyboard.insertText(text)
    },
    /** What was needed since the last time this was asked. */
    take: (): Interactions => {
      const taken = { keys, texts }
      keys = 0
      texts = 0
      return taken
    },
  }
}

export type CountingKeyboard = ReturnType<typeof countingKeyboard>
