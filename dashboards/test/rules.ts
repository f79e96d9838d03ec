/** The rules of `deploy`: those of Prometheus, and Grafana's own over facts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const deploy = join(__dirname, '..', '..', 'deploy');
const read = (...path: readonly string[]): string => readFileSync(join(deploy, ...path), 'utf8');

type Notes = Readonly<Record<string, string>>;

export type Rule = Readonly<{
  record?: string;
  alert?: string;
  expr: string;
  labels?: Notes;
  annotations?: Notes;
}>;

export function rulesIn(file: string): readonly Rule[] {
  const { groups } = parse(read('prometheus', 'rules', file)) as {
    groups: readonly { rules: readonly Rule[] }[];
  };
  return groups.flatMap(({ rules }) => rules);
}

type OverFacts = Readonly<{
  title: string;
  labels: Notes;
  annotations: Notes;
  data: readonly Readonly<{ model: Readonly<{ rawSql?: string }> }>[];
}>;

/** Shaped as those of Prometheus, with SQL for an expression. */
export function rulesOverFacts(): readonly Rule[] {
  const { groups } = parse(read('grafana', 'provisioning', 'alerting', 'tocsin.yaml')) as {
    groups: readonly { rules: readonly OverFacts[] }[];
  };
  return groups
    .flatMap(({ rules }) => rules)
    .map(({ title, labels, annotations, data }) => ({
      ...{ alert: title, labels },
      expr: data[0]?.model.rawSql ?? '',
      annotations: {
        ...annotations,
        dashboard: annotations['__dashboardUid__'] ?? '',
        panel: annotations['__panelId__'] ?? '',
      },
    }));
}

/** What the runbook has a word on. */
export const runbookTitles = (): readonly string[] =>
  [...read('prometheus', 'runbook.md').matchAll(/^## (\w+)$/gm)].map(([, title = '']) => title);
