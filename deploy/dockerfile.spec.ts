import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programOf } from '../test/deployment/deploy-tools';
import { describeWith, hadolint } from '../test/real-parts';

const root = join(__dirname, '..');
const text = readFileSync(join(__dirname, 'Dockerfile'), 'utf8');
const copied = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, from = '']) =>
  from.split(' '),
);

describe('the Dockerfile', () => {
  it('copies what there is, and what is not left out of the context', () => {
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const ignore = readFileSync(join(__dirname, 'Dockerfile.dockerignore'), 'utf8');
    const letIn = [...ignore.matchAll(/^!(.+)$/gm)].map(([, path = '']) => path);
    const outside = copied.filter((path) => !letIn.includes(path.split('/')[0] ?? ''));
    expect(outside).toEqual([]);
  });

  it('ends with few packages, as somebody who is not root, with nothing between Node and signals', () => {
    const last = text.slice(text.lastIndexOf('\nFROM '));
    expect(last).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
    expect(last).toMatch(/^ENTRYPOINT \["node", /m);
    expect(last).not.toMatch(/\bnpm\b/);
    expect(text).toContain('npm ci --omit=dev');
  });
});

describeWith(hadolint)('its linter', () => {
  it('finds nothing', () => {
    const { stdout } = spawnSync(programOf('hadolint'), [join(__dirname, 'Dockerfile')], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  });
});
