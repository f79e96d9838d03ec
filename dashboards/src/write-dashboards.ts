/** `npm run dashboards`: writes the JSON that Grafana is provisioned with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { files } from './all-dashboards';

const folder = dirname(__dirname);
for (const [path, text] of files()) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  process.stdout.write(`Wrote dashboards/${path}.\n`);
}
