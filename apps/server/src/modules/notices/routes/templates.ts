import { api, type TemplateText, type TemplateView } from '@ejia/contract'
import { notices as domain, Refusal } from '@ejia/domain'
import { type Route, recordAudit, route, transaction } from '../../../platform/index.ts'
import { findPersonNames } from '../../accounts/index.ts'
import type { Desk } from '../desk.ts'
import { addTemplate, type Changed, listChangedTemplates, listVersions } from '../store/templates.ts'

/** The texts of the steps: read, changed, tried out, put back. Every version stays. */
export function templateRoutes({ database }: Desk): Route[] {
  return [
    route(api.listNoticeTemplates, () => listTemplates({ database })),
    route(api.listTemplateVersions, async ({ input: { params } }) => {
      const step = getStep(params.step)
      return present({ database }, [...(await listVersions(database, step)), asBegun(step)])
    }),
    route(api.changeNoticeTemplate, ({ input: { params, body }, caller }) => {
      const step = getStep(params.step)
      domain.checkTemplate(step, body.content)
      const { expectedVersion, content } = body
      return keep({ database }, { step, expectedVersion, content, changedBy: caller.actor.personId })
    }),
    route(api.previewNoticeTemplate, async ({ input: { params, body } }) =>
      preview(getStep(params.step), body.content),
    ),
    route(api.restoreNoticeTemplate, async ({ input: { params, body }, caller }) => {
      const step = getStep(params.step)
      const earlier = (await listVersions(database, step)).find(({ version }) => version === body.version)
      if (body.version !== 0 && !earlier) throw new Refusal('not-found')
      const { expectedVersion } = body
      return keep(
        { database },
        { step, expectedVersion, content: earlier?.content ?? null, changedBy: caller.actor.personId },
      )
    }),
  ]
}

type Database = Pick<Desk, 'database'>

/** Of every step, in the order in which they stand on the screen. */
export async function listTemplates({ database }: Database): Promise<TemplateView[]> {
  const changed = new Map((await listChangedTemplates(database)).map((one) => [one.step, one]))
  return present(
    { database },
    domain.noticeSteps.map((step) => changed.get(step) ?? asBegun(step)),
  )
}

type Begun = { readonly step: domain.NoticeStep; readonly version: 0; readonly content: null }

function asBegun(step: domain.NoticeStep): Begun {
  return { step, version: 0, content: null }
}

function getStep(text: string): domain.NoticeStep {
  const step = domain.noticeSteps.find((one) => one === text)
  if (step === undefined) throw new Refusal('not-found')
  return step
}

type Change = {
  readonly step: domain.NoticeStep
  readonly expectedVersion: number
  readonly content: domain.Template | null
  readonly changedBy: string
}

async function keep(
  { database }: Database,
  { step, expectedVersion, content, changedBy }: Change,
): Promise<TemplateView> {
  await transaction(database, async (tx) => {
    const [latest] = await listVersions(tx, step)
    const before = latest?.content ?? null
    const version = expectedVersion + 1
    if ((latest?.version ?? 0) !== expectedVersion || !(await addTemplate(tx, { step, version, content, changedBy })))
      throw new Refusal('template.changed')
    await recordAudit(tx, {
      action: 'template.changed',
      personId: changedBy,
      subject: step,
      facts: { version, before, after: content },
    })
  })
  const [now] = await listVersions(database, step)
  const [view] = await present({ database }, [now ?? asBegun(step)])
  if (!view) throw new Error('a template that was written is not there')
  return view
}

async function present({ database }: Database, texts: readonly (Changed | Begun)[]): Promise<TemplateView[]> {
  const people = texts.flatMap((text) => ('changedBy' in text ? [text.changedBy] : []))
  const names = await findPersonNames(database, people)
  return texts.map((text) => ({
    step: text.step,
    version: text.version,
    content: asText(text.content ?? domain.defaultTemplates[text.step]),
    isDefault: text.content === null,
    placeholders: [...domain.placeholdersOf(text.step)],
    changedAt: 'changedAt' in text ? text.changedAt : null,
    changedBy: 'changedBy' in text ? (names.get(text.changedBy) ?? null) : null,
  }))
}

function asText({ title, text, sms, wechat }: domain.Template): TemplateText {
  return {
    title,
    text,
    ...(sms === undefined ? {} : { sms: { code: sms.code, parameters: [...sms.parameters] } }),
    ...(wechat === undefined ? {} : { wechat: { ...wechat, data: { ...wechat.data } } }),
  }
}

function preview(step: domain.NoticeStep, content: TemplateText) {
  domain.checkTemplate(step, content)
  const fill = (text: string) => domain.fillIn(text, domain.exampleValues)
  const text = fill(content.text).trim()
  const data = content.wechat?.data
  return {
    title: fill(content.title),
    text,
    smsParts: domain.countSmsParts(text),
    wechat: data ? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, fill(value)])) : null,
  }
}
