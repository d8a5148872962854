import { CallRefused, explain, listen, pathOf, resident } from '@ejia/client'
import { type CaseView, cases } from '@ejia/contract'
import { useCallback, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { usePreferences } from '../app/preferences.tsx'
import { CaseActions, CaseProgress, JoinCase, ProveCase, ToldHow } from '../features/cases/index.ts'
import { call } from '../lib/api.ts'
import { findFollowKey } from '../lib/kept-cases.ts'
import { Page } from '../ui/page.tsx'

/** How the one looking shows that the case is theirs. */
export type Proof = { readonly followKey?: string; readonly phoneTail?: string }

export function CasePage({ caseCode }: { readonly caseCode: string }) {
  const { words, language } = usePreferences()
  const [proof, setProof] = useState<Proof>(() => proofKept(caseCode))
  const [found, setFound] = useState<CaseView>()
  const [problem, setProblem] = useState<unknown>()
  const [waiting, setWaiting] = useState(false)
  const [joined, setJoined] = useState(false)

  const load = useCallback(
    () =>
      call(cases.getCase, { params: { caseCode }, query: proof }).then((view) => {
        setFound(view)
        setProblem(undefined)
      }, setProblem),
    [caseCode, proof],
  )

  useEffect(() => void load(), [load])
  useEffect(() => {
    if (location.hash.startsWith('#key=')) history.replaceState(null, '', location.pathname)
  }, [])
  useEffect(
    () =>
      listen(pathOf(cases.followCase.path, { caseCode }), {
        change: () => void load(),
        reset: () => void load(),
        state: (state) => setWaiting(state === 'waiting'),
      }),
    [caseCode, load],
  )

  function join(own: Proof) {
    setProof(own)
    setJoined(true)
  }

  const actions = found && found.commands.length > 0 && <CaseActions found={found} proof={proof} changed={setFound} />
  const missing = problem instanceof CallRefused && problem.status === 404
  const unproven = problem instanceof CallRefused && problem.problem.code === 'case.proof-required'
  return (
    <Page>
      {!found && !problem && <p role="status">{words.case.loading}</p>}
      {unproven && (
        <>
          <h1>{words.case.prove}</h1>
          <p>{words.case.proveAny}</p>
          <ProveCase caseCode={caseCode} proved={setProof} withKey />
        </>
      )}
      {problem !== undefined && !unproven && (
        <div className="error box" role="alert">
          <p>{explain(problem, language)}</p>
          {!missing && (
            <button type="button" className="button" onClick={() => void load()}>
              {words.case.reload}
            </button>
          )}
        </div>
      )}
      {found && (
        <>
          <CaseProgress found={found}>{isAsked(found) && actions}</CaseProgress>
          <p className="hint" role="status">
            {waiting ? words.case.waiting : words.case.live}
          </p>
          {!isAsked(found) && actions}
          {isStranger(proof) && <ProveCase caseCode={caseCode} proved={setProof} />}
          {isStranger(proof) && resident.isOpen(found) && <JoinCase found={found} joined={join} />}
          {resident.isOpen(found) && <ToldHow />}
          {joined && (
            <p className="notice" role="status">
              {words.case.joined}
            </p>
          )}
        </>
      )}
      <Link href="/" className="button plain">
        {words.done.home}
      </Link>
    </Page>
  )
}

/** By what this phone kept, or by the link that was given with a tip-off; the key does not stay in the address. */
function proofKept(caseCode: string): Proof {
  const [, given] = /^#key=([\w-]+)$/.exec(location.hash) ?? []
  const followKey = given ?? findFollowKey(caseCode)
  return followKey ? { followKey } : {}
}

/** The one thing that is waited for, so it stands above everything else. */
function isAsked({ stage, question, commands }: CaseView): boolean {
  return (stage === 'resolved' || question !== null) && commands.length > 0
}

function isStranger({ followKey, phoneTail }: Proof): boolean {
  return !followKey && !phoneTail
}
