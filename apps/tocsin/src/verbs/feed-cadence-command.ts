/** The verbs under `tocsin feeds cadence`. */
import type { Cadence } from '@apps/api/src/feeds/record-cadence';
import { isEventType } from '@tocsin/credit-events';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { System } from '../system';
import { refuseMistyped } from './default-verb';
import { clearCadence, setCadence, showCadence, type SetFlags } from './feed-cadence';
import type { Say } from './say';

type WithSystem = (work: (system: System) => Promise<void>) => Promise<void>;
type TypeHours = Cadence['types'][number];

const hoursMax = 8784;

const hoursOf = (text: string): number => {
  const hours = Number(text);
  if (/^\d{1,4}$/.test(text) && hours >= 1 && hours <= hoursMax) return hours;
  throw new InvalidArgumentError(`a whole number of hours from 1 to ${String(hoursMax)} is needed`);
};

const typeHours = (text: string, before: readonly TypeHours[] = []): readonly TypeHours[] => {
  const [type = '', hours = ''] = text.split('=');
  if (!isEventType(type))
    throw new InvalidArgumentError(`there is no event type "${type}"; write loan.repaid=24`);
  return [...before, { type, silentAfterHours: hoursOf(hours) }];
};

export function addCadenceCommand(feeds: Command, withSystem: WithSystem): void {
  const cadence = feeds
    .command('cadence')
    .description('how often a feed promises to speak; longer silence is a trouble');
  const verb = (name: string, what: string, isDefault = false) =>
    cadence
      .command(name, { isDefault })
      .description(what)
      .argument('<feed>')
      .option('--json', 'one JSON document instead of lines');
  refuseMistyped(cadence, verb('show', 'what is declared', true)).action((feed: string, how: Say) =>
    withSystem((system) => showCadence(system, feed, how)),
  );
  verb('set', 'declare it; what is not named stays as it is')
    .addOption(new Option('--hours <n>', 'of the feed as a whole').argParser(hoursOf))
    .addOption(
      new Option('--type <type=hours>', 'of one event type; may be repeated').argParser(typeHours),
    )
    .option('--days-off <file>', 'days without deliveries, a day or first..last a line')
    .action((feed: string, flags: SetFlags) =>
      withSystem((system) => setCadence(system, feed, flags)),
    );
  verb('clear', 'nothing is promised any more').action((feed: string, how: Say) =>
    withSystem((system) => clearCadence(system, feed, how)),
  );
}
