/** The verb of a group that is meant where none is named, as `tocsin signs` is `tocsin signs list`. */
import { nearestName } from '@tocsin/credit-events';
import type { Command } from 'commander';

/**
 * What follows the group is handed to it as an argument, a mistyped verb too; where it takes no
 * such argument the word is named, with the verb that was meant.
 */
export function refuseMistyped(group: Command, verb: Command): Command {
  return verb.allowExcessArguments().hook('preAction', () => {
    const [word = ''] = group.args;
    const taken = verb.registeredArguments.length;
    if (verb.args.length <= taken) return;
    if (word === verb.name())
      return verb.error(`error: ${verb.name()} takes ${String(taken)} arguments, not so many`);
    const meant = nearestName(
      word,
      group.commands.map((one) => one.name()),
    );
    const hint = meant === undefined ? '' : ` (Did you mean ${meant}?)`;
    verb.error(`error: unknown command '${word}'${hint}`);
  });
}
