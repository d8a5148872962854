import { type dispatch as domain, similar } from '@ejia/domain'
import { z } from 'zod'
import type { Config } from '../../config.ts'

export type AssistantGuess = {
  readonly categories: readonly domain.Likely[]
  readonly sure: boolean
  readonly basis: 'assistant'
}

/** A language model on the premises that is asked where nothing else is sure; nothing where it does not help in time. */
export type Assistant = (text: string, categories: readonly domain.Category[]) => Promise<AssistantGuess | undefined>

const Reply = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) })
const Opinion = z.object({ category: z.string(), confidence: z.number().min(0).max(1) })

/** What a model says of its own confidence is not measured, so it is never called sure. */
const believedAtMost = 0.65

/** Any service that speaks OpenAI's `POST /v1/chat/completions`. */
export function openAssistant({ categoryAssistant }: Pick<Config, 'categoryAssistant'>): Assistant | undefined {
  if (!categoryAssistant) return undefined
  return async (text, categories) => {
    try {
      const opinion = Opinion.parse(JSON.parse(onlyJson(await ask(categoryAssistant, text, categories))))
      if (!categories.some(({ id }) => id === opinion.category)) return undefined
      const confidence = Math.min(believedAtMost, opinion.confidence)
      return { categories: [{ label: opinion.category, confidence }], sure: false, basis: 'assistant' }
    } catch {
      // Late, away or talking nonsense: what was known without it is still good.
      return undefined
    }
  }
}

type Service = NonNullable<Config['categoryAssistant']>

async function ask(
  { url, model, key, withinMilliseconds }: Service,
  text: string,
  categories: readonly domain.Category[],
): Promise<string> {
  const list = categories.map(({ id, name, hint }) => `${id}: ${name.zh}（${hint.zh}）`).join('\n')
  const answer = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({
      model,
      temperature: 0,
      max_tokens: 60,
      messages: [
        { role: 'system', content: `${instruction}\n${list}` },
        { role: 'user', content: similar.hidePersonal(text) },
      ],
    }),
    signal: AbortSignal.timeout(withinMilliseconds),
  })
  if (!answer.ok) throw new Error(`the language model answered ${answer.status}`)
  return Reply.parse(await answer.json()).choices[0]?.message.content ?? ''
}

const instruction =
  '你为社区事件分类。只根据下面的类别，选出居民这段话最可能的一类，只回答 JSON：{"category":"类别编号","confidence":0到1}。说不准就选 unclear。类别：'

/** Some models wrap their answer in prose or a fence. */
function onlyJson(text: string): string {
  return /\{[^{}]*\}/.exec(text)?.[0] ?? ''
}
