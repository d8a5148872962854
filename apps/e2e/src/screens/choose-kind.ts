import type { Page } from 'playwright-core'
import type { Hand } from './hand.ts'

/** Nothing needs to be chosen where the words sounded like it already. */
export async function chooseKind(page: Page, kind: string, tap: Hand['tap'] = (target) => target.click()) {
  const taken = page.locator('.kind-said .chosen').filter({ hasText: kind })
  const sounded = await taken.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  )
  if (sounded) return
  await tap(page.getByRole('button', { name: /^(看所有类别|不是这一类)$/ }))
  await tap(page.getByRole('button', { name: new RegExp(`^${kind}`) }).last())
  await taken.waitFor()
}
