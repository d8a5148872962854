import { type deadlines, type incidents, notices } from '@ejia/domain'

/** What the rules alone say must be told, kept beside the database and never asking it. */
export type Expectation = {
  /** A matter as it stands from now on; answers what it still waits to be reminded of. */
  readonly follow: (matter: incidents.Incident) => readonly notices.DueReminder[]
  /** Time has come to be this, and everything that is due is told. */
  readonly tell: (now: string) => void
  readonly told: ReadonlyMap<string, string>
  readonly figures: () => Figures
}

/** Steps are lines of the escalation table; several of one instant make one telling. */
export type Figures = { readonly steps: number; readonly tellings: number; readonly overtaken: number }

type Followed = {
  readonly matter: incidents.Incident
  readonly waiting: readonly notices.DueReminder[]
  readonly told: ReadonlySet<string>
}

export function expectationOf(timing: deadlines.FullTiming, world: notices.World): Expectation {
  const followed = new Map<string, Followed>()
  const told = new Map<string, string>()
  let [steps, tellings, overtaken] = [0, 0, 0]

  function tellOne(id: string, { matter, waiting, told: before }: Followed, now: string): void {
    const due = waiting.filter(({ at }) => at <= now)
    if (due.length === 0) return
    for (const [clockKey, ofClock] of Map.groupBy(due, (one) => one.clockKey)) {
      const latestAt = ofClock.reduce((latest, { at }) => (at > latest ? at : latest), '')
      const latest = ofClock.filter(({ at }) => at === latestAt)
      steps += latest.length
      tellings += 1
      overtaken += ofClock.length - latest.length
      for (const notice of latest.flatMap((reminder) => notices.reminderNotices(matter, reminder, world))) {
        const key = `${id} ${clockKey} ${latestAt} ${notices.keyOfRecipient(notice.recipient)}`
        if (!told.has(key)) told.set(key, notice.step)
      }
    }
    const left = waiting.filter(({ at }) => at > now)
    followed.set(id, { matter, waiting: left, told: new Set([...before, ...due.map(({ key }) => key)]) })
  }

  return {
    follow: (matter) => {
      const before = followed.get(matter.id)?.told ?? new Set<string>()
      const waiting = notices.listReminders(matter, timing).filter(({ key }) => !before.has(key))
      if (isOver(matter)) followed.delete(matter.id)
      else followed.set(matter.id, { matter, waiting, told: before })
      return waiting
    },
    tell: (now) => {
      for (const [id, one] of followed) tellOne(id, one, now)
    },
    told,
    figures: () => ({ steps, tellings, overtaken }),
  }
}

function isOver({ stage }: incidents.Incident): boolean {
  return stage === 'closed' || stage === 'declined' || stage === 'merged'
}
