import { CallRefused, Unreachable } from '@ejia/client'
import { type Photo, Problem } from '@ejia/contract'
import * as z from 'zod/mini'
import { currentLanguage } from '../words/language.ts'

const Stored = z.object({
  id: z.string(),
  width: z.number(),
  height: z.number(),
  takenAt: z.nullable(z.string()),
  place: z.nullable(z.object({ longitude: z.number(), latitude: z.number() })),
})

/** Sends one photo and tells how far it is, which `fetch` cannot. */
export function uploadPhoto(file: Blob, progress: (percent: number) => void): Promise<Photo> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('file', file)
    request.open('POST', '/api/photos')
    request.setRequestHeader('accept-language', currentLanguage())
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(Math.floor((loaded / total) * 100)))
    request.addEventListener('error', () => reject(new Unreachable('upload')))
    request.addEventListener('load', () => {
      const reply = parse(request.responseText)
      const stored = Stored.safeParse(reply)
      const problem = Problem.safeParse(reply)
      if (request.status < 400 && stored.success) resolve(stored.data)
      else reject(problem.success ? new CallRefused(problem.data, request.status) : new Unreachable('upload'))
    })
    request.send(form)
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
