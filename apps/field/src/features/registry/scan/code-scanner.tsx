import { useCallback, useRef, useState } from 'react'
import { vibrate } from '../../../device/touch.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useWords } from '../../../words/language.ts'
import { CodeByHand } from './code-by-hand.tsx'
import { readPhoto } from './qr-reader.ts'
import { readCode } from './read-code.ts'
import { useCamera } from './use-camera.ts'

type CodeScannerProps = { readonly found: (code: string) => void }

/** A building's code through the camera, from a photo, or typed: none of it needs signal. */
export function CodeScanner({ found }: CodeScannerProps) {
  const words = useWords().registry
  const video = useRef<HTMLVideoElement>(null)
  const [trouble, setTrouble] = useState<string | null>(null)

  const take = useCallback(
    (text: string) => {
      const code = readCode(text)
      setTrouble(code === undefined ? words.otherCode : null)
      if (code === undefined) return false
      vibrate('done')
      found(code)
      return true
    },
    [found, words],
  )
  const { state, again } = useCamera(video, take)
  const isOn = state === 'opening' || state === 'looking'

  async function takePhoto(file: File | undefined): Promise<void> {
    if (file === undefined) return
    const text = await readPhoto(file).catch(() => undefined)
    if (text === undefined) setTrouble(words.nothingInPhoto)
    else take(text)
  }

  return (
    <section className="card scanner" aria-label={words.scan}>
      {isOn ? (
        <div className="scanner-view">
          <video ref={video} muted playsInline aria-label={words.aim} />
          <span className="scanner-frame" aria-hidden="true" />
        </div>
      ) : (
        <Notice tone="warning">
          <p>{words[state]}</p>
          <Button onClick={again}>{words.again}</Button>
        </Notice>
      )}
      {isOn && <p className="scanner-hint">{state === 'opening' ? words.opening : words.aim}</p>}
      {trouble !== null && <Notice tone="bad">{trouble}</Notice>}
      <div className="buttons">
        <label className="button file-button">
          <Icon name="photos" />
          <span>{words.fromPhoto}</span>
          <input
            type="file"
            accept="image/*"
            className="unseen"
            onChange={({ target }) => {
              void takePhoto(target.files?.[0])
              target.value = ''
            }}
          />
        </label>
        <CodeByHand found={found} />
      </div>
    </section>
  )
}
