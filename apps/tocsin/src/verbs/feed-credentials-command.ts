/** The verbs under `tocsin feeds credentials`. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { System } from '../system';
import { refuseMistyped } from './default-verb';
import {
  createOfFeed,
  listOfFeed,
  revokeOfFeed,
  rotateOfFeed,
  type CreateFlags,
  type RevokeFlags,
  type RotateFlags,
} from './feed-credentials';
import type { Say } from './say';

type WithSystem = (work: (system: System) => Promise<void>) => Promise<void>;

const numberBetween =
  (min: number, max: number) =>
  (text: string): number => {
    const value = Number(text);
    if (/^\d{1,5}$/.test(text) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`a whole number from ${min} to ${max} is needed`);
  };

const labelOf = (text: string): string => {
  const label = text.trim();
  if (/^[^\p{Cc}]{1,64}$/u.test(label)) return label;
  throw new InvalidArgumentError('1 to 64 characters are needed');
};

const days = () => new Option('--days <n>', 'so long it works').argParser(numberBetween(1, 3660));

export function addCredentialsCommand(feeds: Command, withSystem: WithSystem): void {
  const credentials = feeds
    .command('credentials')
    .description('what a feed may send with; its secrets are not kept');
  const verb = (name: string, what: string, isDefault = false) =>
    credentials
      .command(name, { isDefault })
      .description(what)
      .argument('<feed>')
      .option('--json', 'one JSON document instead of lines');
  const deciding = (name: string, what: string) =>
    verb(name, what).option('--by <name>', 'who decided (you)');
  const list = verb('list', 'all of a feed, those that ended too', true);
  refuseMistyped(credentials, list).action((feed: string, how: Say) =>
    withSystem((system) => listOfFeed(system, feed, how)),
  );
  deciding('create', 'one more; its token is shown once')
    .addOption(
      new Option('--label <text>', 'what it is for').argParser(labelOf).makeOptionMandatory(),
    )
    .addOption(days())
    .action((feed: string, flags: CreateFlags) =>
      withSystem((system) => createOfFeed(system, feed, flags)),
    );
  deciding('rotate', 'another in its place; for a while both work')
    .argument('<id>', 'of the credential')
    .addOption(
      new Option('--grace-hours <n>', 'so long the old one works on; 0: it ends at once')
        .argParser(numberBetween(0, 90 * 24))
        .default(7 * 24),
    )
    .addOption(days())
    .action((feed: string, id: string, flags: RotateFlags) =>
      withSystem((system) => rotateOfFeed(system, { feed, id }, flags)),
    );
  deciding('revoke', 'whoever sends with it is refused from now on')
    .argument('<id>', 'of the credential')
    .requiredOption('--reason <text>', 'why; kept for ever')
    .action((feed: string, id: string, flags: RevokeFlags) =>
      withSystem((system) => revokeOfFeed(system, { feed, id }, flags)),
    );
}
