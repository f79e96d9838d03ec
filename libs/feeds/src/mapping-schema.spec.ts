import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mappingSchema } from './mapping-schema';

describe('the schema of mapping files', () => {
  it('is the one that editors are given (else run `npm run docs`)', () => {
    const file = join(__dirname, '../../../docs/feeds/mapping.schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(mappingSchema);
  });
});
