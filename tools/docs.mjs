/** `npm run docs`: writes the pages that are generated from the code. Tests compare them with it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { ensureBuilt } from './build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
ensureBuilt();
const built = createRequire(join(root, 'dist', 'apps', 'tocsin', 'package.json'));
const { asyncApiDocument, referencePage } = built('./libs/credit-events/src/index.js');
const { mappingSchema } = built('./libs/feeds/src/index.js');
const { configurationPage } = built('./apps/tocsin/src/configuration-page.js');
const { coverageText } = built('./apps/tocsin/src/coverage/coverage-text.js');

const pages = {
  'docs/configuration.md': configurationPage(),
  'docs/coverage.md': coverageText(root),
  'docs/feeds/events.md': referencePage(),
  'docs/feeds/asyncapi.yaml': stringify(asyncApiDocument(), { aliasDuplicateObjects: false }),
  'docs/feeds/mapping.schema.json': `${JSON.stringify(mappingSchema, undefined, 2)}\n`,
};
for (const [path, text] of Object.entries(pages)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(`Wrote ${path}.`);
}
