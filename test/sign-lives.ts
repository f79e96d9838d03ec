/** A sign that is not simply live, for the specs: the events that it sees, and decisions on it. */
import { signOf, type SignStatus } from '@tocsin/warning-signs';
import { told } from './watch-stage';
import { parties, town } from './watch-town';

export const signInQuestion = 'multi-bank-account-opening';

/** A sign is plain data; for a test it is delivered otherwise, and is as it was without `status`. */
export const delivered = signOf(signInQuestion) as { status?: SignStatus };

/** Accounts at a second, third and fourth bank; three are seen on 24 March, two a week before. */
export const openings = town().filter(({ id }) =>
  [
    `reg-${parties.mill}`,
    `loan-${parties.mill}-BANKA`,
    'open-BANKB',
    'open-BANKC',
    'open-BANKD',
  ].includes(id),
);

export const decided = (act: 'released' | 'retired', time: string) =>
  told({
    type: `sign.${act}`,
    id: `${act}-${time}`,
    time,
    source: '/tocsin',
    data: { sign: signInQuestion, reason: '联席会议决定' },
  });
