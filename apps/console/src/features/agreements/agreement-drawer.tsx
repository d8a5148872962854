import { type CommunityPolicy, type CommunityPolicyView, communityPolicies } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Drawer, Form } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { newerVersion } from '../../api/newer-version.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { useWords } from '../../words/language.ts'
import { AgreementFields, type AgreementFormValues, linesIn } from './agreement-fields.tsx'
import { AgreementHistory } from './agreement-history.tsx'
import { agreementsKey } from './queries.ts'
import { useMayAgree } from './use-may-agree.ts'
import { useSays } from './use-says.ts'

type Props = { readonly view: CommunityPolicyView; readonly onClose: () => void }

/** What one community agreed, and what it had agreed before. What was typed stays when somebody else was faster. */
export function AgreementDrawer({ view: { area, version, policy }, onClose }: Props) {
  const { t } = useWords()
  const says = useSays()
  const mayChange = useMayAgree()(area.code)
  const [form] = Form.useForm<AgreementFormValues>()
  const [over] = useState(version)
  const save = useSaving(area.code)
  const newer = newerVersion(save.error, 'setting.conflict')
  return (
    <Drawer
      open
      size={640}
      title={says.editTitle(area.name)}
      aria-label={says.editTitle(area.name)}
      onClose={onClose}
      footer={
        mayChange && (
          <div className="drawer-foot">
            <Button onClick={onClose}>{t.state.cancel}</Button>
            <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
              {newer ? says.overwrite : says.save}
            </Button>
          </div>
        )
      }
    >
      <div className="stack">
        <Form<AgreementFormValues>
          form={form}
          name="agreement"
          layout="vertical"
          disabled={!mayChange}
          scrollToFirstError
          initialValues={{ ...policy, notRecorded: policy.notRecorded.join('\n') }}
          onFinish={({ reason, notRecorded, ...rest }) =>
            save.mutate(
              {
                policy: { ...rest, notRecorded: linesIn(notRecorded) },
                expectedVersion: newer?.version ?? over,
                reason,
              },
              { onSuccess: onClose },
            )
          }
        >
          <AgreementFields />
          {mayChange && <ReasonField label={says.reason} missing={says.reasonMissing} />}
        </Form>
        {newer && <Alert type="warning" showIcon role="alert" title={says.conflict(newer.by)} />}
        {save.isError && !newer && <ErrorNote error={save.error} />}
        {mayChange && (
          <AgreementHistory
            areaCode={area.code}
            onRestore={(restored, reason) =>
              save.mutateAsync({ policy: restored, expectedVersion: version, reason }).then(onClose)
            }
          />
        )}
      </div>
    </Drawer>
  )
}

type Asked = { readonly policy: CommunityPolicy | null; readonly expectedVersion: number; readonly reason: string }

function useSaving(areaCode: string) {
  const says = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Asked) => call(communityPolicies.changeCommunityPolicy, { params: { areaCode }, body }),
    onSuccess: () => void message.success(says.saved),
    onSettled: () => client.invalidateQueries({ queryKey: agreementsKey }),
  })
}
