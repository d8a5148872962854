import { enTasks } from './en-tasks.ts'
import type { OfflineWords } from './zh-offline.ts'

export const enOffline: OfflineWords = {
  tasks: enTasks,
  improve: {
    button: 'Not working?',
    ledger: 'List of problems',
    ledgerHint: 'What people raised and what became of it, yours too',
  },
  voice: {
    hold: 'Hold to speak',
    again: 'Speak again',
    recording: (seconds) => `End · ${seconds} s`,
    denied: 'No permission for the microphone. Allow it in the phone’s settings, or write or take a photo instead.',
    short: 'Too short, nothing was kept. Please say it again.',
    kept: (seconds) => `Recording, ${seconds} s`,
    remove: 'Delete the recording',
    transcript: (text) => `Written down by a machine, may be wrong: ${text}`,
  },
  queue: {
    title: 'Waiting to be sent',
    empty: 'Everything has been sent.',
    tag: 'Waiting to be sent',
    refused: 'Could not be sent',
    step: (command) => `${command} · waiting`,
    mine: 'Mine:',
    placeLater: 'The platform will tell whose place it is',
    writtenAt: (time) => `Written ${time}`,
    queued: 'Waiting for signal; goes by itself.',
    held: 'Something earlier on the same matter must be settled first; this comes after it.',
    busy: (tries) => `The platform is busy (tried ${tries} times); tries again by itself.`,
    unsure: 'It may have arrived; being confirmed. It is never reported twice.',
    change: 'Change',
    drop: 'Drop it',
    dropSure: (title) => `Really drop “${title}”? Text, photos and recording will be deleted.`,
    dropUnsure: 'This may have reached the platform. Dropping it only means not waiting for confirmation. Go on?',
    noSignal: 'No signal',
    meanwhile: 'What others did meanwhile:',
    meanwhileUnknown: 'The details can be seen when there is signal.',
    sendAnyway: 'I have seen it; send all the same',
    notPossible: 'This step is no longer possible. Keep it as a note, or drop it.',
  },
}
