/** The stories of a sign as data: what is told, in which order, and what is to be seen. */
import { eventTypes } from '@tocsin/credit-events';
import type { CatalogueEntry } from '@tocsin/warning-signs';
import { z } from 'zod';
import { bothText, instant, instantText, named } from '../contract/values';

export const signStory = named(
  'SignStory',
  z.object({
    kind: z.string().describe('fires, quiet, edge inside, edge outside, late, lapses.'),
    title: bothText,
    given: z.array(
      z.object({
        type: z.string(),
        title: bothText.describe('What kind of event it is.'),
        time: instantText,
        knowntime: instantText,
        source: z.string(),
        corrects: z.int().optional().describe('Number of the line that this one replaces.'),
        data: z.record(z.string(), z.unknown()),
      }),
    ),
    closedThrough: z.string().optional(),
    expect: z
      .array(
        z.object({
          since: z.string(),
          known: z.string(),
          because: z.array(z.int()).describe('Numbers of the lines that are cited.'),
          lapsed: z.string().optional(),
          subject: z.string().optional(),
          object: z.string().optional(),
          severity: z.string().optional(),
          foundLate: z.boolean().optional(),
          measures: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
        }),
      )
      .describe('Empty: nothing is to be seen.'),
  }),
);

type Story = CatalogueEntry['stories'][number];

export const storyOf = (one: Story): z.output<typeof signStory> => ({
  kind: one.kind,
  title: one.title,
  given: one.given.map((line) => ({
    type: line.type,
    title: eventTypes[line.type].title,
    time: instant(new Date(line.time)),
    knowntime: instant(new Date(line.known)),
    source: line.source,
    ...(line.corrects !== undefined && { corrects: line.corrects }),
    data: { ...line.data },
  })),
  ...(one.closedThrough !== undefined && { closedThrough: one.closedThrough }),
  expect: one.expect.map(expected),
});

const expected = ({ because, measures, ...seen }: Story['expect'][number]) => ({
  ...seen,
  because: [...because],
  ...(measures && { measures: { ...measures } }),
});
