/** The verbs under `tocsin signs`. */
import { Option, type Command } from 'commander';
import type { System } from '../system';
import { refuseMistyped } from './default-verb';
import type { DecisionFlags } from './decide-sign';
import { newSign } from './new-sign';
import type { Say } from './say';

type WithSystem = (work: (system: System) => Promise<void>) => Promise<void>;
type Around = Readonly<{
  withSystem: WithSystem;
  /** Whether there is a database to ask, so that nothing is created only to look at a sign. */
  isDatabaseThere: () => boolean;
}>;

// Both come with the API's own words, and so with Nest: loaded when asked for.
const showing = () => import('./signs.js');
const deciding = () => import('./decide-sign.js');

const asJson = () => new Option('--json', 'one JSON document instead of lines');

export function addSignsCommand(program: Command, { withSystem, isDatabaseThere }: Around): void {
  const signs = program.command('signs').description('the catalogue of warning signs');
  refuseMistyped(signs, signs.command('list', { isDefault: true }))
    .addOption(asJson())
    .action(async (how: Say) => {
      (await showing()).listSigns(how);
    });
  signs
    .command('show')
    .description('what it sees, its numbers in force and who set them, its hits')
    .argument('<id>')
    .addOption(asJson())
    .action(async (id: string, how: Say) => {
      const { showSign, showDelivered } = await showing();
      if (isDatabaseThere()) await withSystem((system) => showSign(system, id, how));
      else showDelivered(id, how);
    });
  signs
    .command('new')
    .description('begin a sign: its four files and its line in the catalogue')
    .argument('<id>')
    .addOption(asJson())
    .action(newSign);
  const decision = (name: string, description: string) =>
    signs
      .command(name)
      .description(description)
      .argument('<id>')
      .requiredOption('--reason <text>', 'why; shown with the sign for ever')
      .option('--by <name>', 'who decided (you)')
      .addOption(asJson());
  decision('set', 'set numbers of the rule, in force from today: name=value …')
    .argument('<assignments...>')
    .action(async (id: string, assignments: string[], flags: DecisionFlags) => {
      const { setParameters } = await deciding();
      await withSystem((system) => setParameters(system, [id, assignments], flags));
    });
  for (const [act, description] of [
    ['release', 'from today on what it sees becomes alerts'],
    ['retire', 'from today on it raises nothing new; its alerts stay'],
  ] as const)
    decision(act, description).action(async (id: string, flags: DecisionFlags) => {
      const { decideSign } = await deciding();
      await withSystem((system) => decideSign(system, [id, act], flags));
    });
}
