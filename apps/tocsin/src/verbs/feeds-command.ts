/** The verbs under `tocsin feeds`. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { System } from '../system';
import { refuseMistyped } from './default-verb';
import { addCadenceCommand } from './feed-cadence-command';
import { addCredentialsCommand } from './feed-credentials-command';
import { recallDelivery, showDelivery, type RecallFlags } from './deliveries';
import { listAllFeeds, mapFeed, showFeed, type MapFlags } from './feeds';
import type { Say } from './say';
import { tryCommand, type TryFlags } from './try-mapping';

type Around = Readonly<{
  withSystem: (work: (system: System) => Promise<void>) => Promise<void>;
  /** Whether there is a log to compare with, so that nothing is created only to try a mapping. */
  isDatabaseThere: () => boolean;
}>;

const asJson = () => new Option('--json', 'one JSON document instead of lines');

const countOf = (text: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('a number from 1 is needed');
  return Number(text);
};

export function addFeedsCommand(program: Command, { withSystem, isDatabaseThere }: Around): void {
  const feeds = program.command('feeds').description('the feeds, their health, their mappings');
  refuseMistyped(feeds, feeds.command('list', { isDefault: true }))
    .addOption(asJson())
    .action((how: Say) => withSystem((system) => listAllFeeds(system, how)));
  feeds
    .command('show')
    .argument('<name>')
    .option('--delivery <id>', 'which alerts rest on this file or other delivery')
    .addOption(asJson())
    .action((name: string, { delivery, ...how }: Say & { delivery?: string }) =>
      withSystem((system) =>
        delivery === undefined
          ? showFeed(system, name, how)
          : showDelivery(system, [name, delivery], how),
      ),
    );
  feeds
    .command('recall')
    .description('void all events of a delivery; what rested on them is judged anew')
    .argument('<name>')
    .requiredOption('--delivery <id>', 'as `tocsin feeds show` lists them')
    .requiredOption('--reason <text>', 'why; stands in each void for ever')
    .option('--by <name>', 'who decided (you)')
    .option('--dry-run', 'only say how many events and which alerts')
    .addOption(asJson())
    .action((name: string, flags: RecallFlags) =>
      withSystem((system) => recallDelivery(system, name, flags)),
    );
  addCredentialsCommand(feeds, withSystem);
  addCadenceCommand(feeds, withSystem);
  feeds
    .command('map')
    .description('set the mapping of a feed; the intake uses it from then on')
    .argument('<name>')
    .argument('<mapping>', 'the mapping file')
    .requiredOption('--reason <text>', 'why; shown with the feed for ever')
    .option('--by <name>', 'who decided (you)')
    .addOption(asJson())
    .action((name: string, mapping: string, flags: MapFlags) =>
      withSystem((system) => mapFeed(system, [name, mapping], flags)),
    );
  feeds
    .command('try')
    .description('what a mapping makes of a sample, stage by stage; records nothing')
    .argument('<mapping>', 'the mapping file')
    .argument('<sample>', 'records; files to join lie in its folder')
    .addOption(new Option('--records <n>', 'so many at most').argParser(countOf).default(20))
    .addOption(asJson())
    .action(async (mapping: string, sample: string, flags: TryFlags) => {
      if (!isDatabaseThere()) return tryCommand({ mapping, sample }, flags);
      return withSystem(({ store }) => tryCommand({ mapping, sample, log: store }, flags));
    });
}
