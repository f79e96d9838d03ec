/** The console has words for everything that a sign of the catalogue is made of. */
import { expect, it } from '@jest/globals';
import { catalogue } from '@tocsin/warning-signs';
import { en } from './en';
import { zh } from './zh';

type Words = Readonly<Record<string, string>>;

/** Units that are written without a word: a ratio is shown as a percentage. */
const wordless = ['ratio'];

it.each(catalogue.map(({ sign, stories }) => [sign.id, sign, stories] as const))(
  'has words for %s: its family, stage, units and kinds of stories; if not, texts/signs-{zh,en}.ts',
  (...[, sign, stories]) => {
    const units = Object.values(sign.parameters)
      .map(({ unit }) => unit)
      .filter((unit) => !wordless.includes(unit));
    for (const texts of [zh, en]) {
      const { families, effects, stages, faults, subjects, kinds, units: unitWords } = texts.signs;
      const asked: readonly (readonly [Words, string])[] = [
        [families, sign.family],
        [effects, sign.effect],
        [stages, sign.stage],
        [faults, sign.fault],
        [subjects, sign.subject],
        [texts.axes, sign.axis],
        ...(sign.objectKind ? [[texts.objects, sign.objectKind] as const] : []),
        ...units.map((unit) => [unitWords, unit] as const),
        ...stories.map(({ kind }) => [kinds, kind] as const),
      ];
      for (const [words, name] of asked) expect(Object.keys(words)).toContain(name);
    }
  },
);
