import type { decisionsZh } from './decisions-zh';

export const decisionsEn: typeof decisionsZh = {
  acts: {
    acknowledge: 'Acknowledge',
    assign: 'Assign',
    note: 'Note',
    disseminate: 'Disseminate',
    confirm: 'Confirm',
    dismiss: 'Dismiss',
    reopen: 'Reopen',
    close: 'Close',
  },
  intros: {
    acknowledge: 'Says that somebody has taken it up; nothing is concluded by it.',
    assign: 'Somebody else goes on looking into it.',
    note: 'Goes into the history and changes no status.',
    disseminate:
      'Notes that these banks were told of the alert, as a signal to look into themselves.',
    confirm:
      'Says that a check found it to be so. Look at all evidence first, and rule out each ordinary explanation below.',
    dismiss: 'Says that a check found an ordinary reason. New evidence will reopen the alert.',
    reopen: 'It is open again and looked into anew.',
    close: 'Says that all is done. It can be reopened later.',
  },
  to: 'Assign to',
  banks: 'Banks told',
  banksHint: 'Bank number of 12 digits',
  note: 'Note',
  reason: 'Reason',
  asReason: 'Use as reason',
  assignee: 'Assigned to',
};
