/**
 * Back-pressure: so many bytes may be worked on at a time, all callers together. Who comes when
 * the house is full is told to come again, instead of everybody becoming slow.
 */
import { IntakeProblem } from './problem';

export type Admission = Readonly<{
  /** Answers how to leave again; throws a 429 where there is no room. */
  enter: (bytes: number) => () => void;
}>;

export function createAdmission(bytesMax: number): Admission {
  let inside = 0;
  return {
    enter: (bytes) => {
      // Alone in the house, also the largest body that the limits allow is let in.
      if (inside > 0 && inside + bytes > bytesMax) throw tooBusy;
      inside += bytes;
      let left = false;
      return () => {
        if (!left) inside -= bytes;
        left = true;
      };
    },
  };
}

const tooBusy = new IntakeProblem(
  'too-busy',
  {
    zh: '同时处理的数据量已达上限。请在一秒后重发；已受理的事件不会重复记录。',
    en: 'As much is being worked on as may be. Send it again in a second; nothing is recorded twice.',
  },
  { headers: { 'Retry-After': '1' } },
);
