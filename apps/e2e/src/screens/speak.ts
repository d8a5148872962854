import type { Locator } from 'playwright-core'

/** Holds the button and says something for a few seconds. */
export async function speak(form: Locator): Promise<void> {
  await form.getByRole('button', { name: '按住说话' }).click()
  await form.getByRole('button', { name: /^结束.*[2-9]/ }).click()
  await form.getByText(/^录音 \d+ 秒$/).waitFor()
}
