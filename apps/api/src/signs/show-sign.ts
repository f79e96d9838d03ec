/**
 * GET /api/signs/:id: one sign in both languages, its page, its numbers in force and who set them,
 * its life, its stories, its hits and what became of them.
 */
import { Controller, Inject } from '@nestjs/common';
import {
  countAlerts,
  countTrialSightings,
  countVersions,
  type AlertsOfVersion,
} from '@tocsin/read-models';
import { catalogue, type SignText } from '@tocsin/warning-signs';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve } from '../contract/serve';
import { dateText, instant, instantText, named } from '../contract/values';
import { legalBasisOf, legalParameter } from './legal-basis';
import { theSign } from './record-sign-decision';
import { signItem, signItemOf, type SignItem } from './sign-item';
import { readSignPage, signPageSection } from './sign-page';
import {
  changesOf,
  decidedBy,
  parameterChange,
  parametersOf,
  signed,
  signParameter,
} from './sign-parameters';
import { noRecord, readSignRecords, type SignRecord } from './sign-record';
import { signStory, storyOf } from './sign-story';

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

const signDetail = named(
  'SignDetail',
  signItem.extend({
    texts: z.object({ zh: texts, en: texts }),
    documentation: z.array(signPageSection).describe("The sign's own page, section by section."),
    watches: z.array(z.string()).describe('Event types that it folds.'),
    parameters: z.array(signParameter),
    legalBasis: z
      .array(legalParameter)
      .describe('What the law says that the rule rests on; what is recalled is to be confirmed.'),
    parameterHistory: z.array(parameterChange).describe('Who set what and why, newest first.'),
    life: z
      .array(
        z.object({
          act: z.enum(['released', 'retired']),
          from: dateText.describe('First business day on which it counts.'),
          at: instantText,
          position: z.int(),
          by: decidedBy,
          reason: z.string(),
          version: z.int().optional().describe('Of the sign, when it was decided.'),
        }),
      )
      .describe('Who put it into force or retired it, and why, newest first.'),
    versions: z
      .array(
        z.object({
          version: z.int(),
          alerts: z.int(),
          firstRaised: instantText.optional(),
          lastRaised: instantText.optional(),
        }),
      )
      .describe('The version at work first, then those that earlier alerts were raised by.'),
    stories: z.array(signStory),
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
  show(@AskedFor() { params }: Asked<typeof showSign>): Promise<SignDetail> {
    return describeSign(this.options, params.id);
  }
}

type Sources = Pick<ApiOptions, 'store' | 'readModels' | 'now' | 'signPagesFolder'>;

/** All that is known of a sign; also what `tocsin signs show` prints. */
export async function describeSign(
  { store, readModels, now = () => new Date(), signPagesFolder }: Sources,
  id: string,
): Promise<SignDetail> {
  const sign = theSign(id);
  const [counts, trials, versions, records, documentation] = await Promise.all([
    countAlerts(readModels),
    countTrialSightings(readModels),
    countVersions(readModels, id),
    readSignRecords(store, [id]),
    readSignPage(signPagesFolder, id),
  ]);
  const record = records.get(id);
  const { stories = [] } = catalogue.find((entry) => entry.sign.id === id) ?? {};
  return {
    ...signItemOf(sign, { record, counts, trials }),
    texts: { zh: textOf(sign.texts.zh), en: textOf(sign.texts.en) },
    documentation: [...documentation],
    watches: [...sign.watches],
    parameters: [...parametersOf(sign, record ?? noRecord, now())],
    legalBasis: legalBasisOf(id),
    parameterHistory: [...changesOf(sign, record ?? noRecord)],
    life: lifeOf(record ?? noRecord),
    versions: versionsOf(sign, versions),
    stories: stories.map(storyOf),
  };
}

const lifeOf = ({ decisions }: SignRecord): SignDetail['life'] =>
  decisions
    .map(({ act, from, at, position, reason, version, ...decided }) => ({
      ...{ act, from, at: instant(at), position, reason },
      ...signed(decided),
      ...(version !== undefined && { version }),
    }))
    .toReversed();

function versionsOf(
  { version }: Pick<SignItem, 'version'>,
  counted: readonly AlertsOfVersion[],
): SignDetail['versions'] {
  const raised = counted.map(({ firstRaised, lastRaised, ...one }) => ({
    ...one,
    firstRaised: instant(firstRaised),
    lastRaised: instant(lastRaised),
  }));
  const isThere = raised.some((one) => one.version === version);
  return isThere ? raised : [{ version, alerts: 0 }, ...raised];
}

const textOf = (text: SignText): z.output<typeof texts> => ({
  name: text.name,
  meaning: text.meaning,
  explanations: [...text.explanations],
  blindSpots: [...text.blindSpots],
  nextSteps: { desk: [...text.nextSteps.desk], bank: [...text.nextSteps.bank] },
  terms: { ...text.terms },
});
