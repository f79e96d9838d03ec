/**
 * What happens to the obligors, in the proportions of a bank's day: mostly turnover, payments and
 * repayments; now and then a loan, a pledge, a tie; rarely a court.
 */
import {
  classified,
  disbursed,
  granted,
  opened,
  overdue,
  payment,
  repaid,
  statement,
  turnover,
} from './everyday';
import {
  guaranteed,
  office,
  pledged,
  rated,
  register,
  seized,
  shareholding,
  sold,
  sued,
} from './seldom';
import type { Happening, Scene } from './scene';

const life: readonly (readonly [perThousand: number, make: (scene: Scene) => Happening])[] = [
  [270, turnover],
  [280, payment],
  [150, repaid],
  [80, classified],
  [40, granted],
  [40, disbursed],
  [30, opened],
  [30, statement],
  [16, overdue],
  [14, guaranteed],
  [14, pledged],
  [12, rated],
  [10, shareholding],
  [8, office],
  [3, sued],
  [2, sold],
  [1, seized],
];

/** A thousand slots, so that drawing an event is one look-up. */
const slots = life.flatMap(([perThousand, make]) =>
  Array.from({ length: perThousand }, () => make),
);

/** The next thing that happens; an obligor is registered before anything else befalls it. */
export const happen = (scene: Scene): Happening =>
  scene.obligor.registered ? scene.dice.pick(slots)(scene) : register(scene);
