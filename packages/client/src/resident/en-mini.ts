import type { MiniWords } from './zh-mini.ts'

export const enMini: MiniWords = {
  improve: 'What does not work well?',
  scan: 'Scan the code of a building or household',
  notOurCode: 'This is no code of Ejia. Please scan the one at the entrance, or the one your grid worker gave you.',
  tipOff: 'Give a tip-off (in confidence)',
  tipOffHint:
    'Only people cleared for it see this; neither those concerned nor the community do. You need not leave a name or number.',
  tipOffDone: {
    title: 'Your tip-off was received',
    hint: 'Only cleared people see it. Keep code and key in a safe place: nothing can be looked up without the key.',
    key: 'Key',
    copy: 'Copy code and key',
    keep: 'Keep on this phone (whoever holds it can see it)',
    kept: 'Kept under “Reported from this phone”.',
  },
  proveByKey: 'Or enter the key that you were given with a tip-off',
  pickOnMap: 'Choose on the map',
  otherPlace: 'Search by name, or choose from a list',
  kindChosen: 'Chosen',
  noServer: 'This mini-program is not connected to a server yet. Please tell the community’s staff.',
  notify: 'Tell me over WeChat',
  notified: 'You will be told over WeChat when something happens.',
  notNotified: 'Messages were not switched on. You can tap again at any time, or look here.',
  notifyHint: 'WeChat’s rule: one consent, one message. Each tap allows one more.',
  ownAccount: {
    logIn: 'Log in with WeChat',
    agree: 'I agree that WeChat’s id for me is kept for logging in',
    kept: [
      'WeChat’s id for you in this mini-program, and your number if you give it; both encrypted, only for logging in and for finding your own matters.',
      'Which matters are yours.',
      'Not when or how often you log in, and not where you have been.',
      'You can export, withdraw or delete at any time, and still report.',
    ],
    linkPhone: 'Add my mobile number',
    linkPhoneHint: 'Matters reported with this number then appear here too. You need not.',
    linked: 'Added.',
    notLinked: 'No number was given, and nothing has changed.',
    exportReady: 'It is ready. How would you like to keep it?',
    exportFile: 'Send as a file to a WeChat chat',
    exportCopy: 'Copy everything',
    exportCopied: 'Copied. Paste it into your notes, or send it to yourself.',
  },
  photoLost: 'One photo did not arrive. Please remove it and take it again.',
  loading: 'One moment…',
  continuedHere: 'This has become part of another matter and goes on there:',
  privacyPage: {
    title: 'Privacy',
    what: 'What we know',
    whatText:
      'What you write or say, your photos, the place, and the name and number you leave yourself. Nothing is gathered that you did not enter.',
    who: 'Who sees it',
    whoText:
      'Only those who handle the matter. The middle of your number is hidden on screens; what you ask to be kept in confidence is seen by cleared people only.',
    where: 'The place',
    whereText:
      'Used once while you report, as the place of the matter; you can change it or refuse. A tip-off is not asked where you are. Where you have been is never recorded.',
    kept: 'On this phone',
    keptText:
      'The codes of what you reported, so that you can follow it. After clearing, a code or the number you left still finds it.',
    clear: 'Clear what is kept on this phone',
    sure: 'After clearing you need the case code to follow a matter. Clear now?',
    cleared: 'Cleared',
    contract: 'Read the full privacy guide',
  },
}
