/**
 * Whether a consumer lives. Its own word is not enough: it is known to stop without saying so, and
 * to join its group over and over without ever reading.
 */
import type { ConsumerSign } from './kafka-port';

type Ailment = 'stuck' | 'unstable';

export type Pulse = Readonly<{
  note: (sign: ConsumerSign['sign']) => void;
  /** A batch became durable. */
  progress: () => void;
  hasProgressed: () => boolean;
  /** What is wrong with it, if anything. */
  diagnosis: () => Ailment | undefined;
}>;

export type PulseLimits = Readonly<{
  /** Silent for longer, it is stuck. */
  silentMs: number;
  /** More joins than these within the window, and nothing read in it: unstable. */
  joinsMax: number;
  windowMs: number;
}>;

export function createPulse(limits: PulseLimits, now = (): number => performance.now()): Pulse {
  let heard = now();
  let progressed: number | undefined;
  let joins: number[] = [];
  return {
    note: (sign) => {
      heard = now();
      if (sign === 'joined') joins.push(heard);
    },
    progress: () => {
      progressed = now();
    },
    hasProgressed: () => progressed !== undefined,
    diagnosis: () => {
      const since = now() - limits.windowMs;
      joins = joins.filter((at) => at >= since);
      if (now() - heard > limits.silentMs) return 'stuck';
      const isIdle = progressed === undefined || progressed < since;
      return isIdle && joins.length > limits.joinsMax ? 'unstable' : undefined;
    },
  };
}
