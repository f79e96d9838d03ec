/** docs/configuration.md, written from the schema by which the variables are checked. */
import { z } from 'zod';
import { variables } from './configuration';

type Variable = Readonly<{
  description?: string;
  example?: string;
  default?: string | number;
  enum?: readonly string[];
  type?: string;
  minimum?: number;
  maximum?: number;
}>;

/** Every variable by its name, in the order of the schema. */
export const describedVariables = (): Readonly<Record<string, Variable>> =>
  z.toJSONSchema(variables, { io: 'input', unrepresentable: 'any' }).properties as Readonly<
    Record<string, Variable>
  >;

export function configurationPage(): string {
  const rows = Object.entries(describedVariables()).map(([name, variable]) =>
    [`\`${name}\``, takes(variable), defaultOf(variable), meaning(variable)].join(' | '),
  );
  return `${head}

| variable | takes | default | what it says |
| --- | --- | --- | --- |
${rows.map((row) => `| ${row} |`).join('\n')}

${foot}
`;
}

const head = `# Configuration

Written by \`npm run docs\` from [configuration.ts](../apps/tocsin/src/configuration.ts); do not edit.

Nothing has to be set: \`npm start\` runs on a PostgreSQL of its own. Variables come from the environment or from a file \`.env\` in the working folder; the environment wins over the file, and flags of the command line (\`--port\`, \`--data\`) over both. An empty variable counts as absent. All are read once, at the start, and each wrong value is named with what it may be.`;

const foot = `## What production sets

- Each process: \`DATABASE_URL\`, \`EVENT_STORE_URL\` where the log is kept elsewhere, \`TOCSIN_ADMIN_TOKEN\` (the same for all: without it each process makes its own), \`TOCSIN_HOST=0.0.0.0\` behind a proxy that ends TLS, \`TOCSIN_MIGRATE=false\`, \`TOCSIN_DRAIN_SECONDS=5\`.
- The intake, where feeds come through Kafka: \`KAFKA_BROKERS\` and what the brokers ask of their clients.
- Passwords belong into the environment or a secret of the orchestrator, never into a file of the image.

How the processes are started with it: [deploy](../deploy/README.md); how many, and on what: [operating](operating.md).`;

function takes({ enum: choices, type, minimum, maximum }: Variable): string {
  if (choices) return choices.map((choice) => `\`${choice}\``).join(', ');
  if (type === 'integer') return `a whole number, ${String(minimum)} to ${String(maximum)}`;
  return 'text';
}

const defaultOf = ({ default: value }: Variable): string =>
  value === undefined ? 'not set' : `\`${String(value)}\``;

function meaning({ description = '', example }: Variable): string {
  if (example === undefined) return description;
  return `${description} Such as ${example.includes('`') ? example : `\`${example}\``}.`;
}
