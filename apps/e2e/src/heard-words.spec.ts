import { incidents } from '@ejia/contract'
import { expect, inject, onTestFinished, test } from 'vitest'
import { startAnswering } from './city/answering.ts'
import { findBuilding } from './city/find-building.ts'
import { logIn } from './city/log-in.ts'
import { startOwnCity } from './city/own-city.ts'
import { startBrowser } from './screens/browser.ts'
import { openForm } from './screens/field.ts'
import { signIn } from './screens/sign-in.ts'
import { speak } from './screens/speak.ts'

const browser = startBrowser()
const grid = '350603003003001'

test('where a speech service listens, what is spoken becomes text, place and category of a report, and words of a note', async () => {
  const { name, position } = await findBuilding(inject('city').url, grid)
  const said = `${name}门口的路灯不亮了`
  const url = await startListeningCity(said)
  const page = await browser.open({ name: '说话', device: 'phone', geolocation: position, microphone: true })
  await signIn(page, url, '林志强')

  await page.goto(`${url}/field/report`)
  await speak(page.locator('body'))
  await expect.poll(() => page.getByLabel('什么事？').inputValue()).toBe(said)
  await page
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click()
  await page.getByRole('button', { name: '路灯不亮', exact: true }).click()
  await page.getByRole('button', { name: '上报', exact: true }).click()
  await page.getByText(/已上报/).waitFor()

  const { call } = await logIn(url, '林志强')
  const [matter] = (await call(incidents.listIncidents, { query: { text: said } })).items
  expect(matter).toMatchObject({ text: said })
  const id = matter?.id ?? ''
  const { place, category } = await call(incidents.getIncident, { params: { id } })
  expect(place.address).toContain(name)
  expect(category?.name).toBe('路灯不亮')

  await page.goto(`${url}/field/incidents/${id}`)
  const form = await openForm(page, 'note')
  await speak(form)
  await expect.poll(() => form.getByRole('textbox').first().inputValue()).toBe(said)
})

/** A city of its own, with a speech service that hears the same in every recording. */
async function startListeningCity(said: string) {
  const service = await startAnswering({ text: said })
  onTestFinished(service.close)
  return startOwnCity({ ASR_URL: `http://127.0.0.1:${service.port}` })
}
