/** docs/feeds/README.md, followed literally: each block is run, and says what the page says. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execFile, type ExecFileException, type ExecFileOptions } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeOf } from '../../../test/eventstoredb/store-of-folder';
import { openKafkaStage, until, type KafkaStage } from '../../../test/kafka/kafka-stage';
import { describeWith, kafka } from '../../../test/real-parts';
import {
  newDataFolder,
  project,
  removeFolder,
  startTocsin,
  type RunningTocsin,
} from '../../../test/running-tocsin';

type Block = Readonly<{ first: string; command: string; shows: readonly string[] }>;

const page = readFileSync(join(project, 'docs', 'feeds', 'README.md'), 'utf8');

/** Every `sh` of the page, with the lines of the `text` that follows it. */
const blocks: readonly Block[] = Array.from(
  page.matchAll(/^```sh\n(.+?)^```\n(?:\n```text\n(.+?)^```\n)?/gms),
  ([, command = '', shown = '']) => ({
    first: command.split('\n')[0] ?? '',
    command,
    shows: shown.trimEnd().split('\n'),
  }),
);

describeWith(kafka)('the guide to a live feed', () => {
  const folder = newDataFolder();
  const state = join(folder, 'exported.sh');
  const drops = join(folder, 'drops');
  let stage: KafkaStage;
  let tocsin: RunningTocsin;

  beforeAll(async () => {
    writeFileSync(state, '');
    mkdirSync(drops);
    stage = await openKafkaStage();
    process.env['KAFKA_BROKERS'] = stage.broker.address;
    process.env['TOCSIN_DROPS'] = drops;
    tocsin = await startTocsin(folder, ['--empty']);
  }, 180_000);

  afterAll(async () => {
    delete process.env['KAFKA_BROKERS'];
    delete process.env['TOCSIN_DROPS'];
    await tocsin.kill();
    await stage.close();
    removeFolder(folder);
  }, 60_000);

  /** As typed into one terminal; only the address and the folder are those of the test. */
  const typed = async (command: string): Promise<string> => {
    const here = command
      .replaceAll('http://127.0.0.1:8080', tocsin.url)
      .replaceAll('.tocsin/', `${folder}/`);
    const script = `. ${state}\n${here}\nexport -p > ${state}`;
    const { status, stdout, stderr } = await bash(script, {
      cwd: project,
      env: { ...process.env, ...(await storeOf(folder)), TOCSIN_DATA: folder },
      timeout: 60_000,
    });
    expect({ command, status, stderr: status === 0 ? '' : stderr + stdout }).toEqual({
      ...{ command, status: 0, stderr: '' },
    });
    return stdout.replace(/ +/g, ' ');
  };

  it('has blocks to run', () => {
    expect(blocks.length).toBeGreaterThan(10);
  });

  /** "Within seconds" is for those that look; what does something is done once. */
  const looks = (command: string): boolean => command.startsWith('npx tocsin feeds show');

  it.each(blocks)(
    '$first',
    async ({ command, shows }) => {
      const expected = shows.map((line) => line.replace(/ +/g, ' '));
      let said = await typed(command);
      const isAsShown = (): boolean => expected.every((line) => said.includes(line));
      if (looks(command)) {
        await until(
          async () => {
            if (!isAsShown()) said = await typed(command);
            return isAsShown();
          },
          { otherwise: () => `Not as shown:\n${said}` },
        );
      }
      for (const line of expected) expect(said).toContain(line);
    },
    120_000,
  );
});

type Typed = Readonly<{ status: ExecFileException['code']; stdout: string; stderr: string }>;

/** Beside the test and not in its place: a store may live in this process. */
function bash(script: string, options: ExecFileOptions): Promise<Typed> {
  return new Promise((resolve) => {
    const args = ['-eu', '-o', 'pipefail', '-c', script];
    execFile('bash', args, { ...options, encoding: 'utf8' }, (error, stdout, stderr) => {
      resolve({ status: error ? error.code : 0, stdout, stderr });
    });
  });
}
