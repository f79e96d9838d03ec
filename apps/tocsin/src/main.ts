/** The command line: what is asked for, handed to its verb. Errors are one line and exit 1. */
import 'reflect-metadata';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { readConfiguration, type Configuration } from './configuration';
import { quarantineStatuses } from '@tocsin/read-models';
import { viewNames } from '@apps/watch/src/rebuild/views';
import { assertDatabaseThere, isDatabaseThere, openSystem, type System } from './system';
import type { BacktestFlags } from './verbs/backtest';
import { refuseMistyped } from './verbs/default-verb';
import { importCommand, type ImportFlags } from './verbs/import';
import { listRefused, showRefused, type RefusedFilter } from './verbs/quarantine';
import {
  enterList,
  listNames,
  removeFromList,
  type EntryFlags,
  type RemovalFlags,
} from './verbs/lists';
import { runRebuild, type RebuildFlags } from './verbs/rebuild';
import { resubmitRefused, type ResubmitFlags } from './verbs/resubmit';
import type { Say } from './verbs/say';
import { addSignsCommand } from './verbs/signs-command';
import { simulate, type SimulateFlags } from './verbs/simulate';
import { runDemo } from './verbs/demo';
import { addFeedsCommand } from './verbs/feeds-command';
import { showMigrated } from './verbs/migrate';
import { showStatus } from './verbs/status';
import { version } from './version';

const apps = ['intake', 'watch', 'api'] as const;
const asJson = () => new Option('--json', 'one JSON document instead of lines');

const wholeNumber = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('a whole number is needed');
  return Number(text);
};

const numberFromOne = (text: string): number => {
  const number = wholeNumber(text);
  if (number < 1) throw new InvalidArgumentError('a number from 1 is needed');
  return number;
};

const portNumber = (text: string): number => {
  const port = wholeNumber(text);
  if (port > 65_535) throw new InvalidArgumentError('a port is at most 65535');
  return port;
};

const appNames = (text: string): readonly (typeof apps)[number][] =>
  text.split(',').map((name) => {
    const app = apps.find((known) => known === name.trim());
    if (!app) throw new InvalidArgumentError(`choose among ${apps.join(', ')}`);
    return app;
  });

/** A mistyped folder is told of, and not made into an empty database. */
async function withSystem(work: (system: System) => Promise<void>): Promise<void> {
  assertDatabaseThere(readConfiguration(process.env, dataFolder()));
  await withNewSystem(work);
}

/** Opens the system, where there is none yet makes it, does the work, lets go of everything. */
async function withNewSystem(
  work: (system: System) => Promise<void>,
  more: Partial<Configuration> = {},
): Promise<void> {
  const configuration = readConfiguration(process.env, dataFolder());
  const system = await openSystem({ ...configuration, ...more }, version);
  try {
    await work(system);
  } finally {
    await system.close();
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** A dry run makes no database, and does what it can where the one there is cannot be reached. */
async function rehearseImport(files: readonly string[], flags: ImportFlags): Promise<void> {
  const configuration = readConfiguration(process.env, dataFolder());
  if (!isDatabaseThere(configuration))
    return importCommand('there is no database yet.', files, flags);
  const system = await openSystem(configuration, version).catch(messageOf);
  try {
    await importCommand(system, files, flags);
  } finally {
    if (typeof system !== 'string') await system.close();
  }
}

/** What commander has to say of a mistyped command line, as every other error is said. */
function inOneLine(text: string): string {
  const said = text
    .trim()
    .replace(/^error: /, 'tocsin: ')
    .replaceAll('\n', ' ');
  return `${said}${said.endsWith('.') ? ' See' : '; see'} \`tocsin --help\`.`;
}

const program = new Command('tocsin')
  .description('警钟 Tocsin: early warning against the evasion of bank debts')
  .version(version)
  .option('--data <folder>', 'folder of the embedded database (default .tocsin)')
  .configureOutput({
    outputError: (text, write) => {
      write(`${inOneLine(text)}\n`);
    },
  })
  .exitOverride();

const dataFolder = () => program.opts<{ data?: string }>().data;

program
  .command('start')
  .description('all apps, or the named ones')
  .addOption(
    new Option('--port <port>', 'port to listen on (default 8080; 0: any free one)').argParser(
      portNumber,
    ),
  )
  .option('--data <folder>', 'folder of the embedded database (default .tocsin)')
  .option('--empty', 'without the demo, which the embedded database starts with')
  .addOption(
    new Option('--only <apps>', `${apps.join(', ')}; without the demo`).argParser(appNames),
  )
  .action(
    async (flags: {
      port?: number;
      data?: string;
      empty?: boolean;
      only?: ReturnType<typeof appNames>;
    }) => {
      const { port, empty = false, only } = flags;
      const configuration = readConfiguration(process.env, flags.data ?? dataFolder());
      // Only what serves needs Nest, Kafka and the API, more than half of what there is to load.
      const { start } = await import('./verbs/start.js');
      await start(
        { ...configuration, ...(port === undefined ? {} : { port }) },
        { empty, ...(only && { only }) },
      );
    },
  );

program
  .command('import')
  .description('files of events, or of records that a mapping reads; .gz too, - for standard input')
  .argument('<files...>')
  .option('--feed <name>', 'the feed whose files they are')
  .option('--mapping <file>', 'how the records of the files become events')
  .option('--dry-run', 'check everything, tell what is new from what the log has, record nothing')
  .addOption(asJson())
  .action(async (files: string[], flags: ImportFlags) => {
    if (flags.dryRun) await rehearseImport(files, flags);
    else await withNewSystem((system) => importCommand(system, files, flags));
  });

program
  .command('migrate')
  .description('makes the tables or brings them up to date, and ends; before a new version starts')
  .addOption(asJson())
  .action((how: Say) => withNewSystem((system) => showMigrated(system, how), { migrate: true }));

program
  .command('status')
  .description('how far everything has come, and whether something stands still')
  .addOption(asJson())
  .action((how: Say) => withSystem((system) => showStatus(system, how)));

program
  .command('demo')
  .description('load the demo stories')
  .addOption(asJson())
  .action((how: Say) => withNewSystem((system) => runDemo(system, how)));

program
  .command('simulate')
  .description('made-up business of any size as NDJSON events, honest or with labelled schemes')
  .addOption(new Option('--obligors <n>', 'firms that borrow').argParser(wholeNumber).default(100))
  .addOption(new Option('--years <n>', 'years of business').argParser(wholeNumber).default(3))
  .option('--from <day>', 'the first day', '2023-01-01')
  .option('--seed <text>', 'the same seed tells the same events', '1')
  .option('--schemes <what>', 'the share of obligors with a scheme, or the signs to raise', '0')
  .option('--labels <file>', 'where to write what the schemes must raise, NDJSON')
  .option('--out <file>', 'where to write the events, .gz too; standard output where absent')
  .action((flags: SimulateFlags) => simulate(flags));

program
  .command('backtest')
  .description('what a sign with other numbers would have said; writes nothing')
  .requiredOption('--sign <id>', 'the sign')
  .option('--set <assignments...>', 'numbers of the rule: name=value')
  .option('--from <day>', 'only what began on this day or later')
  .option('--to <day>', 'only what began on this day or earlier')
  .addOption(asJson())
  .action(async (flags: BacktestFlags) => {
    const { runBacktest } = await import('./verbs/backtest.js');
    await withSystem((system) => runBacktest(system, flags));
  });

program
  .command('rebuild')
  .description('folds everything again beside the live views, compares, and switches where equal')
  .addOption(new Option('--view <name>', 'only this view').choices(viewNames))
  .option('--accept', 'switch although something differs')
  .addOption(asJson())
  .action((flags: RebuildFlags) => withSystem((system) => runRebuild(system, flags)));

const quarantine = program.command('quarantine').description('what was refused, and why');
refuseMistyped(quarantine, quarantine.command('list', { isDefault: true }))
  .option('--feed <name>')
  .option('--reason <reason>')
  .addOption(new Option('--status <status>').choices(quarantineStatuses).default('open'))
  .addOption(new Option('--limit <n>').argParser(numberFromOne).default(50))
  .addOption(asJson())
  .action((flags: RefusedFilter & Say) =>
    withSystem((system) => listRefused(system, flags, flags)),
  );
quarantine
  .command('show')
  .argument('<id>')
  .addOption(asJson())
  .action((id: string, how: Say) => withSystem((system) => showRefused(system, id, how)));
quarantine
  .command('resubmit')
  .description('send refused records again, through their mapping as it is now')
  .argument('[ids...]')
  .option('--record <file>', 'the mended record, in place of the one that was refused')
  .option('--feed <name>', 'with --all: the feed')
  .option('--all', 'all open entries of the feed')
  .option('--reason <reason>', 'with --all: only those refused for this reason')
  .addOption(asJson())
  .action((ids: string[], flags: ResubmitFlags) =>
    withSystem((system) => resubmitRefused(system, ids, flags)),
  );

const onList = program.command('lists').description('decisions on the black and the red list');
const listArgument = () => new Argument('<list>').choices(listNames);
onList
  .command('enter')
  .description('enter a party')
  .addArgument(listArgument())
  .argument('<party>')
  .requiredOption('--reason <text>')
  .addOption(
    new Option('--scope <scope>').choices(['obligor', 'affiliate', 'person']).default('obligor'),
  )
  .option('--from <day>', 'first day in force (today)')
  .option('--until <day>', 'last day in force')
  .addOption(new Option('--exceptions <names...>').choices(['wages-account']))
  .addOption(asJson())
  .action((list: string, party: string, flags: EntryFlags) =>
    withSystem((system) => enterList(system, [list, party], flags)),
  );
onList
  .command('remove')
  .description('remove a party')
  .addArgument(listArgument())
  .argument('<party>')
  .requiredOption('--reason <text>')
  .addOption(asJson())
  .action((list: string, party: string, flags: RemovalFlags) =>
    withSystem((system) => removeFromList(system, [list, party], flags)),
  );

const around = {
  withSystem,
  isDatabaseThere: () => isDatabaseThere(readConfiguration(process.env, dataFolder())),
};
addFeedsCommand(program, around);
addSignsCommand(program, around);

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 1);
  process.stderr.write(`tocsin: ${messageOf(error)}\n`);
  process.exit(1);
});
