/** POST /api/feeds/:name/mapping: from now on the records of the feed are read by this mapping. */
import { Controller, Inject } from '@nestjs/common';
import type { Principal } from '@tocsin/access';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { actorOf } from '../contract/actor-of';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Who } from '../contract/serve';
import { reasonText } from '../signs/sign-decided';
import { feedMapping, feedMappingOf, mappingText } from './feed-mapping';
import { noFeed } from './feed-in-reach';
import { recordFeedMapping } from './record-feed-mapping';

const setFeedMapping = endpoint({
  method: 'post',
  path: '/api/feeds/:name/mapping',
  tag: 'feeds',
  summary: { zh: '设定数据源的映射', en: 'Set the mapping of a feed' },
  description:
    'Checked as a whole, then recorded as an event with who, when and why; the intake uses it ' +
    'from then on. What was recorded before stays as it is.',
  needs: 'manage-feeds',
  params: z.object({ name: z.string().min(1) }),
  body: z.strictObject({
    mapping: mappingText,
    reason: reasonText,
    replaces: z
      .int()
      .min(0)
      .optional()
      .meta({
        description:
          'The version that was changed, 0 where there was none: nothing is set where another is in ' +
          'force by now.',
      }),
  }),
  answer: feedMapping,
  problems: ['not-found', 'mapping-not-usable', 'changed-meanwhile'],
});

@Controller()
export class SetMapping {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(setFeedMapping)
  async set(
    @AskedFor() { params, body }: Asked<typeof setFeedMapping>,
    @Who() who: Principal,
  ): Promise<z.output<typeof feedMapping>> {
    const { mapping: text, ...others } = body;
    const asked = { feed: params.name, text, ...others, by: actorOf(who) };
    const answer = feedMappingOf(await recordFeedMapping(this.options, asked));
    if (!answer) throw noFeed(params.name);
    return answer;
  }
}
