/** POST /api/feeds/try: what a mapping makes of a sample; nothing is recorded. */
import { Controller, Inject } from '@nestjs/common';
import type { Principal, Reach } from '@tocsin/access';
import { mappingStream, mappingVersions } from '@tocsin/feeds';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Who, Within } from '../contract/serve';
import { Problem } from '../problems/problem';
import type { MappingTrial } from './mapping-workshop';
import { mappingText, unusableMapping } from './feed-mapping';
import { noFeed } from './feed-in-reach';
import { mappingTrial } from './trial-on-the-wire';

const fileMax = 2_000_000;
const file = z
  .strictObject({
    name: z
      .string()
      .regex(/^[^/\\\0]{1,200}$/, 'accounts-2024.csv')
      .describe('By it the table is found.'),
    text: z.string().max(fileMax).optional(),
    base64: z.base64().max(fileMax).optional().describe('For files that are not UTF-8.'),
  })
  .refine(({ text, base64 }) => (text === undefined) !== (base64 === undefined), {
    error: '{"name": "accounts.csv", "text": "…"}',
  });

const tryFeedMapping = endpoint({
  method: 'post',
  path: '/api/feeds/try',
  tag: 'feeds',
  summary: { zh: '用样例试运行映射', en: 'Try a mapping on a sample' },
  description:
    'Stage by stage: parsed, mapped with the origin of every field, validated, and whether the ' +
    'log has it already. Nothing is recorded, quarantined or counted. An operator tries for the ' +
    'own feed.',
  needs: 'try-mappings',
  reaches: ['all', 'feed'],
  body: z.strictObject({
    feed: z.string().min(1).optional().describe('Judged by its rights; its mapping in force.'),
    mapping: mappingText.optional().describe('Instead of the one in force.'),
    sample: file,
    companions: z.array(file).max(20).default([]).describe('Files that the mapping joins.'),
    records: z.int().min(1).max(200).default(50).describe('So many at most.'),
  }),
  answer: mappingTrial,
  problems: ['not-found', 'mapping-not-usable'],
});

type Body = Asked<typeof tryFeedMapping>['body'];

@Controller()
export class TryMapping {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(tryFeedMapping)
  async try(
    @AskedFor() { body }: Asked<typeof tryFeedMapping>,
    @Who() who: Principal,
    @Within() reach: Reach,
  ): Promise<MappingTrial> {
    const feed = body.feed ?? (reach.over === 'feed' ? reach.feed : undefined);
    const principal = await this.sender(feed, who, reach);
    const trial = await this.options.mappings.try({
      mapping: body.mapping ?? (await this.inForce(feed)),
      sample: bytesOf(body.sample),
      companions: body.companions.map(bytesOf),
      principal,
      recordsMax: body.records,
    });
    if ('unusable' in trial) throw unusableMapping(trial.unusable);
    return trial;
  }

  /** Whoever reaches one feed learns nothing of others, nor of what they sent. */
  private async sender(feed: string | undefined, who: Principal, reach: Reach): Promise<Principal> {
    if (feed === undefined) return who;
    const visible = reach.over !== 'feed' || reach.feed === feed;
    const sender = visible ? await this.options.mappings.principalOf(feed) : undefined;
    if (!sender) throw noFeed(feed);
    return sender;
  }

  private async inForce(feed: string | undefined): Promise<string> {
    if (feed === undefined) throw noMapping;
    const recorded = await this.options.store.readStream(mappingStream(feed));
    const text = mappingVersions(recorded).at(-1)?.text;
    if (text === undefined) throw noMapping;
    return text;
  }
}

const bytesOf = ({ name, text, base64 }: Body['sample']) => ({
  name,
  bytes: text === undefined ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(text),
});

const noMapping = new Problem('mapping-not-usable', {
  zh: '没有可试的映射：请在 mapping 中给出映射全文，或在 feed 中写明已设定映射的数据源。',
  en: 'There is no mapping to try: send its text as mapping, or name as feed one that has a mapping.',
});
