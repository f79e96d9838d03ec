import { expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWith, prometheus } from '../../test/real-parts';

const rules = filesIn('rules').filter((file) => file.endsWith('.yml'));
const tests = filesIn('tests');

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(__dirname, folder)).map((file) => join(folder, file));
}

function run(program: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: __dirname, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

describeWith(prometheus)('what Prometheus and Alertmanager are configured with', () => {
  it.each([
    ['promtool', 'check', 'config', 'prometheus.yml'],
    ['promtool', 'check', 'rules', '--lint=all', '--lint-fatal', ...rules],
    ['amtool', 'check-config', join('..', 'alertmanager', 'alertmanager.yml')],
  ])('%s %s', (program, ...args) => {
    expect(run(program, ...args)).toEqual({ status: 0, said: expect.any(String) });
  });

  it('rings when it should and only then', () => {
    const { status, said } = run('promtool', 'test', 'rules', ...tests);
    expect(said).not.toMatch(/FAILED/);
    expect(status).toBe(0);
  });

  it('has every alert in a test', () => {
    const told = tests.map((file) => readFileSync(join(__dirname, file), 'utf8')).join('\n');
    const alerts = [
      ...readFileSync(join(__dirname, 'rules', 'alerting.yml'), 'utf8').matchAll(/alert: (\w+)/g),
    ];
    expect(alerts.length).toBeGreaterThan(0);
    expect(alerts.map(([, name = '']) => name).filter((name) => !told.includes(name))).toEqual([]);
  });
});
