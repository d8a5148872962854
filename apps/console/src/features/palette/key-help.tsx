import { Modal } from '../../ui/modal.tsx'
import { chooseSingleKeys, useSingleKeys } from '../../ui/single-keys.ts'
import { useWords } from '../../words/language.ts'
import { commandKeys } from '../incidents/index.ts'

/** All keys on one sheet, and the switch for those that are single letters. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const { t, words } = useWords()
  const says = t.desk.keys
  const singleKeys = useSingleKeys()
  const commands = Object.entries(words.command).flatMap(([name, label]) => {
    const key = commandKeys[name]
    return key === undefined ? [] : [[[key], label] as const]
  })
  const groups = [
    {
      title: says.groups.list,
      rows: [
        [['J', '↓'], says.next],
        [['K', '↑'], says.previous],
        [['Enter'], says.open],
        [['Esc'], says.back],
        [['X'], says.select],
        [['Shift+X'], says.selectAll],
        [['G', '1…9'], says.queue],
        [['Shift+E'], says.export],
        [['M'], says.map],
      ],
    },
    { title: says.groups.incident, rows: [[['1', '2', '3'], says.take], ...commands, [['P'], says.print]] },
    {
      title: says.groups.anywhere,
      rows: [
        [['Ctrl K', '⌘ K', '/'], says.palette],
        [['C'], says.newCall],
        [['Ctrl Enter'], says.submit],
        [['?'], says.help],
      ],
    },
  ] as const
  return (
    <Modal title={says.title} className="key-help" onClose={onClose}>
      <div className="key-groups">
        {groups.map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([keys, label]) => (
                <div key={label}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key} className="key-cap">
                        {key}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="check">
        <input type="checkbox" checked={singleKeys} onChange={(event) => chooseSingleKeys(event.target.checked)} />
        {t.desk.settings.singleKeys}：{singleKeys ? t.desk.settings.on : t.desk.settings.off}
      </label>
    </Modal>
  )
}
