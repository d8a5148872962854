import { Button, DatePicker, Input, Modal, Radio } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useWords } from '../../words/language.ts'
import { areOpenings, sayOpenings } from './openings.ts'
import { OpeningsField } from './openings-field.tsx'
import type { Exception, Opening } from './queries.ts'
import type { YearDay } from './year-days.ts'

type Props = {
  /** The day as it is; absent where the day is still to be chosen. */
  readonly day: YearDay | undefined
  readonly exceptions: readonly Exception[]
  readonly usual: readonly Opening[]
  readonly onKeep: (exception: Exception) => void
  readonly onDrop: (date: string) => void
  readonly onClose: () => void
}

/** What one area decides for one day. */
export function ExceptionEditor({ day, exceptions, usual, onKeep, onDrop, onClose }: Props) {
  const { t } = useWords()
  const { deadlines: says } = t
  const known = day && exceptions.find(({ date }) => date === day.date)
  const [date, setDate] = useState(day?.date)
  const [name, setName] = useState(known?.name ?? '')
  const [openings, setOpenings] = useState<Opening[]>(known ? [...known.openings] : [])
  const [tried, setTried] = useState(false)
  const isTwice = !day && exceptions.some((one) => one.date === date)
  const isRight = date !== undefined && name.trim() !== '' && areOpenings(openings) && !isTwice
  function keep() {
    setTried(true)
    if (isRight) onKeep({ date, name: name.trim(), openings })
  }
  return (
    <Modal
      open
      title={day ? says.editException(day.date) : says.addException}
      onCancel={onClose}
      footer={[
        known && (
          <Button key="drop" danger onClick={() => onDrop(known.date)}>
            {says.drop}
          </Button>
        ),
        <Button key="keep" type="primary" onClick={keep}>
          {says.keep}
        </Button>,
      ]}
    >
      <div className="stack">
        {day && day.because !== 'exception' && (
          <p className="quiet">
            {says.asUsual(`${says.because[day.because]} ${day.name ?? ''} ${sayOpenings(day.openings, says.rest)}`)}
          </p>
        )}
        {!day && (
          <label className="stacked">
            {says.exceptionDate}
            <DatePicker
              value={date === undefined ? null : dayjs(date)}
              onChange={(next) => setDate(next?.format('YYYY-MM-DD'))}
              status={tried && date === undefined ? 'error' : ''}
            />
            {isTwice && <span className="field-fault">{says.exceptionKnown}</span>}
          </label>
        )}
        <label className="stacked">
          {says.exceptionName}
          <Input value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
          {tried && name.trim() === '' && (
            <span className="field-fault" role="alert">
              {says.exceptionNameMissing}
            </span>
          )}
        </label>
        <Radio.Group
          value={openings.length === 0 ? 'off' : 'on'}
          onChange={({ target }) => setOpenings(target.value === 'off' ? [] : usual.map((one) => ({ ...one })))}
          options={[
            { value: 'off', label: says.dayOff },
            { value: 'on', label: says.dayOn },
          ]}
        />
        {openings.length > 0 && <OpeningsField label={says.hours} openings={openings} onChange={setOpenings} />}
      </div>
    </Modal>
  )
}
