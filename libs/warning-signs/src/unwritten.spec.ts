/** What `tocsin signs new` leaves to be written is named until it is written. */
import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from './catalogue';

const mark = /\(to be written\)|（待写）/;

it.each(catalogue.map(({ sign }) => sign.id))(
  '%s is written to the end; if not, replace each line named here (CONTRIBUTING.md, "Add a warning sign")',
  (id) => {
    const left = readdirSync(join(__dirname, id)).flatMap((file) =>
      readFileSync(join(__dirname, id, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          mark.test(line)
            ? [`libs/warning-signs/src/${id}/${file}:${index + 1} ${line.trim()}`]
            : [],
        ),
    );
    expect(left).toEqual([]);
  },
);
