import { CallRefused, Unreachable } from '@ejia/client'
import { Problem } from '@ejia/contract'
import { currentLanguage } from '../words/language.ts'

export type Download = { readonly file: Blob; readonly name: string }

type Asked = {
  readonly path: string
  readonly body: unknown
  readonly onBytes: (bytes: number) => void
  readonly signal: AbortSignal
}

/** Fetches a file that the server makes while it sends, and tells how much has come. */
export async function download({ path, body, onBytes, signal }: Asked): Promise<Download> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': currentLanguage() },
    credentials: 'same-origin',
    body: JSON.stringify(body),
    signal,
  }).catch((error: unknown) => {
    throw new Unreachable(error)
  })
  if (!answer.ok || !answer.body) {
    const problem = Problem.safeParse(await answer.json().catch(() => undefined))
    throw problem.success ? new CallRefused(problem.data, answer.status) : new Unreachable(`status ${answer.status}`)
  }
  const parts: BlobPart[] = []
  let bytes = 0
  const reader = answer.body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    bytes += part.value.byteLength
    onBytes(bytes)
  }
  return { file: new Blob(parts), name: nameIn(answer.headers.get('content-disposition')) }
}

/** Hands a file to the person as the browser does with any download. */
export function saveFile({ file, name }: Download): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

function nameIn(disposition: string | null): string {
  const written = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1]
  return written === undefined ? 'ejia.xlsx' : decodeURIComponent(written)
}
