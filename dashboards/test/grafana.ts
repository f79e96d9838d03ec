/** The committed JSON, as far as the tests ask it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Reference = Readonly<{ type: string; uid: string }>;

type Target = Readonly<{
  refId: string;
  datasource: Reference;
  expr?: string;
  rawSql?: string;
  format?: string;
}>;

export type Panel = Readonly<{
  id: number;
  type: string;
  title: string;
  description: string;
  datasource: Reference;
  gridPos: Readonly<{ x: number; y: number; w: number; h: number }>;
  targets: readonly Target[];
  fieldConfig: Readonly<{ defaults: Readonly<{ unit: string }> }>;
}>;

type Variable = Readonly<{
  name: string;
  type: string;
  label: string;
  query: string;
  refresh?: number;
  allValue?: string;
  datasource?: Reference;
}>;

export type Dashboard = Readonly<{
  id: number | null;
  uid: string;
  title: string;
  tags: readonly string[];
  editable: boolean;
  templating: Readonly<{ list: readonly Variable[] }>;
  panels: readonly Panel[];
}>;

const folder = join(__dirname, '..');

/** By path below `dashboards/`. */
export const committed: ReadonlyMap<string, string> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
);

export const committedDashboards: readonly Dashboard[] = [...committed.values()].map(
  (text) => JSON.parse(text) as Dashboard,
);

export const targetsOf = (dashboard: Dashboard) =>
  dashboard.panels.flatMap((panel) =>
    panel.targets.map((target) => ({
      ...target,
      where: `${dashboard.uid} ${panel.id} ${panel.title} ${target.refId}`,
    })),
  );
