/** GET /api/signs/:id: one sign in both languages, its numbers in force, its stories, its hits. */
import { Controller, Inject } from '@nestjs/common';
import { countAlerts } from '@tocsin/read-models';
import { catalogue, type CatalogueEntry, type SignText } from '@tocsin/warning-signs';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve } from '../contract/serve';
import { bothText, instantText, instant, named } from '../contract/values';
import { notFound } from '../problems/problem';
import { parametersInForce, type ParameterInForce } from './parameters-in-force';
import { signItem, signItemOf } from './sign-item';
import { termOf } from './sign-texts';

const texts = named(
  'SignText',
  z.object({
    name: z.string(),
    meaning: z.string(),
    explanations: z.array(z.string()).describe('Ordinary business that would explain it.'),
    blindSpots: z.array(z.string()).describe('What the sign cannot see.'),
    nextSteps: z.object({ desk: z.array(z.string()), bank: z.array(z.string()) }),
    terms: z.record(z.string(), z.string()).describe('Titles of its measures and parameters.'),
  }),
);

const number = z.union([z.number(), z.string()]).describe('Money as a decimal string.');

const story = named(
  'SignStory',
  z.object({
    kind: z.string().describe('fires, quiet, edge inside, edge outside, late, lapses.'),
    title: bothText,
    given: z.array(
      z.object({
        type: z.string(),
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
          object: z.string().optional(),
          severity: z.string().optional(),
          foundLate: z.boolean().optional(),
        }),
      )
      .describe('Empty: nothing is to be seen.'),
  }),
);

const signDetail = named(
  'SignDetail',
  signItem.extend({
    texts: z.object({ zh: texts, en: texts }),
    watches: z.array(z.string()).describe('Event types that it folds.'),
    parameters: z.array(
      z.object({
        name: z.string(),
        title: bothText,
        unit: z.string(),
        default: number,
        inForce: number.describe('After `sign.parameters-set` events up to today.'),
      }),
    ),
    stories: z.array(story),
  }),
);

type SignDetail = z.output<typeof signDetail>;

const showSign = endpoint({
  method: 'get',
  path: '/api/signs/:id',
  tag: 'signs',
  summary: { zh: '一个预警信号', en: 'One warning sign' },
  needs: 'read-signs',
  params: z.object({ id: z.string().min(1) }),
  answer: signDetail,
  problems: ['not-found'],
});

@Controller()
export class ShowSign {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(showSign)
  async show(@AskedFor() { params }: Asked<typeof showSign>): Promise<SignDetail> {
    const entry = catalogue.find(({ sign }) => sign.id === params.id);
    if (!entry) {
      throw notFound({
        zh: `目录中没有预警信号 ${params.id}；全部信号见 /api/signs。`,
        en: `The catalogue has no sign ${params.id}; /api/signs lists them.`,
      });
    }
    const { store, readModels, now = () => new Date() } = this.options;
    const [counts, parameters] = await Promise.all([
      countAlerts(readModels),
      parametersInForce(store, entry.sign, now()),
    ]);
    return detailOf(entry, { item: signItemOf(entry.sign, counts), parameters });
  }
}

const detailOf = (
  { sign, stories }: CatalogueEntry,
  {
    item,
    parameters,
  }: Readonly<{
    item: z.output<typeof signItem>;
    parameters: readonly ParameterInForce[];
  }>,
): SignDetail => ({
  ...item,
  texts: { zh: textOf(sign.texts.zh), en: textOf(sign.texts.en) },
  watches: [...sign.watches],
  parameters: parameters.map((one) => ({ ...one, title: termOf(sign.id, one.name) })),
  stories: stories.map(storyOf),
});

const textOf = (text: SignText): z.output<typeof texts> => ({
  name: text.name,
  meaning: text.meaning,
  explanations: [...text.explanations],
  blindSpots: [...text.blindSpots],
  nextSteps: { desk: [...text.nextSteps.desk], bank: [...text.nextSteps.bank] },
  terms: { ...text.terms },
});

const storyOf = (one: CatalogueEntry['stories'][number]): z.output<typeof story> => ({
  kind: one.kind,
  title: one.title,
  given: one.given.map((line) => ({
    type: line.type,
    time: instant(new Date(line.time)),
    knowntime: instant(new Date(line.known)),
    source: line.source,
    ...(line.corrects !== undefined && { corrects: line.corrects }),
    data: { ...line.data },
  })),
  ...(one.closedThrough !== undefined && { closedThrough: one.closedThrough }),
  expect: one.expect.map((seen) => ({
    since: seen.since,
    known: seen.known,
    because: [...seen.because],
    ...(seen.lapsed !== undefined && { lapsed: seen.lapsed }),
    ...(seen.object !== undefined && { object: seen.object }),
    ...(seen.severity !== undefined && { severity: seen.severity }),
    ...(seen.foundLate !== undefined && { foundLate: seen.foundLate }),
  })),
});
