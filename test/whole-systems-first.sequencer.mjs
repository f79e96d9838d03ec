/**
 * Whole systems first, those with a database last, most of which are short: what takes long begins
 * early, and no worker is left alone with it. Jest goes by the durations of the last run, which a
 * fresh checkout does not have; it would go by the size of files then, and the longest are short.
 */
import Sequencer from '@jest/test-sequencer';

const levels = ['e2e', 'pure', 'int'];
const levelOf = ({ context }) => levels.indexOf(context.config.displayName?.name);

export default class WholeSystemsFirst extends Sequencer {
  sort(tests) {
    return super.sort([...tests]).sort((a, b) => levelOf(a) - levelOf(b));
  }
}
