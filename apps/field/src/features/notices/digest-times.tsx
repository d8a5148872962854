import { Button } from '../../ui/button.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import { useWords } from '../../words/language.ts'

const most = 6

type Props = { readonly times: readonly string[]; readonly change: (times: readonly string[]) => void }

export function DigestTimes({ times, change }: Props) {
  const words = useWords().notices
  return (
    <>
      {times.map((time, index) => (
        // A time has no name of its own; its place among the times is what it is.
        <div key={`time${index}`} className="time-line">
          <TextLine
            label={words.digestTime(index + 1)}
            type="time"
            value={time}
            change={(next) => change(times.map((one, at) => (at === index ? next : one)))}
          />
          {times.length > 1 && (
            <Button
              kind="quiet"
              aria-label={`${words.dropTime} ${time}`}
              onClick={() => change(times.filter((_, at) => at !== index))}
            >
              {words.dropTime}
            </Button>
          )}
        </div>
      ))}
      {times.length < most && <Button onClick={() => change([...times, '12:00'])}>{words.addTime}</Button>}
    </>
  )
}
