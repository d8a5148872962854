import { useQueries, useQuery } from '@tanstack/react-query'
import { Link, Route, Switch, useSearchParams } from 'wouter'
import { useMe } from '../features/accounts/index.ts'
import { useQueued } from '../features/drafts/index.ts'
import { fillingFactsOf } from '../features/fillings/index.ts'
import { FillForm, FormSubjects, ownForms, subjectsOf, useSays } from '../features/forms/index.ts'
import { Loading } from '../ui/loading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { NotFoundPage } from './not-found-page.tsx'

/** Loaded when a task asks for a form. */
export function FormsPages() {
  return (
    <Switch>
      <Route path="/forms" component={FormsPage} />
      <Route path="/forms/:key">{({ key }) => <SubjectsPage key={key} formKey={key} />}</Route>
      <Route path="/forms/:key/:subjectId">
        {({ key, subjectId }) => <FillPage key={subjectId} formKey={key} subjectId={subjectId} draftId={undefined} />}
      </Route>
      <Route path="/filling" component={WaitingFilling} />
      <Route component={NotFoundPage} />
    </Switch>
  )
}

function FormsPage() {
  const says = useSays()
  const { data } = useQuery(ownForms)
  return (
    <Screen title={says.title} back="/">
      {data === undefined ? <Loading /> : data.length === 0 && <p className="empty">{says.none}</p>}
      <ul className="rows">
        {data?.map(({ key, form, owner }) => (
          <li key={key}>
            <Link href={`/forms/${key}`} className="row">
              <span>
                {form.title}
                <small>{owner.name}</small>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Screen>
  )
}

function useForm(key: string) {
  const { data, isPending } = useQuery(ownForms)
  return { form: data?.find((one) => one.key === key), isPending }
}

function SubjectsPage({ formKey }: { readonly formKey: string }) {
  const says = useSays()
  const { form, isPending } = useForm(formKey)
  return (
    <Screen title={form?.form.title ?? says.title} back="/">
      {form ? <FormSubjects form={form} /> : isPending ? <Loading /> : <p className="empty">{says.none}</p>}
    </Screen>
  )
}

type Filling = { readonly formKey: string; readonly subjectId: string; readonly draftId: string | undefined }

function FillPage({ formKey, subjectId, draftId }: Filling) {
  const says = useSays()
  const { form, isPending } = useForm(formKey)
  const grids = [...new Set(form?.tasks.map(({ gridCode }) => gridCode))]
  const results = useQueries({ queries: grids.map((gridCode) => subjectsOf(formKey, gridCode)) })
  const subject = results.flatMap(({ data }) => data ?? []).find((one) => one.subjectId === subjectId)
  if (form && subject) return <FillForm form={form} subject={subject} draftId={draftId} />
  const isReading = isPending || results.some((one) => one.isPending && one.fetchStatus === 'fetching')
  return (
    <Screen title={says.title} back={`/forms/${formKey}`}>
      {isReading ? <Loading /> : <Notice tone="warning">{says.gone}</Notice>}
    </Screen>
  )
}

/** One that waits, opened to be changed. */
function WaitingFilling() {
  const [search] = useSearchParams()
  const id = search.get('draft') ?? ''
  const draft = useQueued(useMe().id).find((one) => one.id === id)
  const facts = draft && fillingFactsOf(draft.purpose)
  return facts ? <FillPage formKey={facts.formKey} subjectId={facts.subjectId} draftId={id} /> : <Loading />
}
