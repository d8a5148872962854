import { type ReplyOf, signOn } from '@ejia/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect } from 'react'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { questionQuery } from './queries.ts'
import { useSays } from './use-says.ts'

/** In plain words who asks and what they would learn; who agreed before goes on at once. */
export function SignOnQuestion({ uid }: { readonly uid: string }) {
  const question = useQuery(questionQuery(uid))
  const answering = useMutation({
    mutationFn: (allow: boolean) => call(signOn.answerSignOn, { params: { uid }, body: { allow } }),
    onSuccess: ({ goTo }) => window.location.replace(goTo),
  })
  const { mutate, isIdle } = answering
  const isKnown = question.data?.isKnown === true
  useEffect(() => {
    if (isKnown && isIdle) mutate(true)
  }, [isKnown, isIdle, mutate])
  if (question.isError) return <ErrorNote error={question.error} />
  if (!question.data) return <Loading rows={4} />
  return (
    <div className="stack">
      <Asked it={question.data} />
      {answering.isError && <ErrorNote error={answering.error} />}
      <Answers
        isKnown={isKnown && !answering.isError}
        isUnderWay={answering.isPending || answering.isSuccess}
        onAnswer={mutate}
      />
    </div>
  )
}

function Asked({ it }: { readonly it: ReplyOf<typeof signOn.getSignOnQuestion> }) {
  const says = useSays()
  return (
    <>
      <p>
        <strong>{says.asking(it.system)}</strong>
      </p>
      <p>{says.willKnow}</p>
      <ul>
        <li>{says.yourName(it.name)}</li>
        <li>{it.units.length === 0 ? says.noUnits : says.yourUnits(it.units.join('、'))}</li>
      </ul>
      <p className="quiet">{says.willNotKnow}</p>
      <p className="quiet">{says.goesTo(it.host)}</p>
      <p className="quiet">{says.wrongPerson(it.name)}</p>
    </>
  )
}

type Answering = {
  readonly isKnown: boolean
  readonly isUnderWay: boolean
  readonly onAnswer: (allow: boolean) => void
}

function Answers({ isKnown, isUnderWay, onAnswer }: Answering) {
  const says = useSays()
  if (isKnown) return <p role="status">{says.going}</p>
  return (
    <div className="model-actions">
      <Button type="primary" size="large" loading={isUnderWay} onClick={() => onAnswer(true)}>
        {says.allow}
      </Button>
      <Button size="large" disabled={isUnderWay} onClick={() => onAnswer(false)}>
        {says.refuse}
      </Button>
    </div>
  )
}
