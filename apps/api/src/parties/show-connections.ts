/**
 * GET /api/parties/:id/connections: who a party is tied to, by which ties, and since when each was
 * known; on today or on the day of `asOf`, as known then.
 */
import { Controller, Inject } from '@nestjs/common';
import { businessDateOf } from '@tocsin/credit-events';
import { asKnown } from '@tocsin/event-store';
import { namesOf } from '@tocsin/read-models';
import { z } from 'zod';
import { connectionEdge, edgeNames } from '../alerts/alert-detail';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { asOfParameter } from '../contract/as-of';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve } from '../contract/serve';
import { dateText, named } from '../contract/values';
import { namesAsOf } from './names-as-of';
import { partyParameter } from './party-parameter';
import { readNeighbourhood } from './read-neighbourhood';

const connections = named(
  'Connections',
  z.object({
    party: z.string(),
    on: dateText.describe('The ties hold on this day.'),
    nodes: z.array(
      z.object({
        party: z.string(),
        name: z.string().optional(),
        distance: z.int().min(0).describe('Ties away.'),
        hub: z.boolean().describe('More than 200 direct links: shown, not walked through.'),
      }),
    ),
    edges: z.array(connectionEdge),
    cutShort: z.boolean().describe('More parties are tied than are shown.'),
  }),
);

const showConnections = endpoint({
  method: 'get',
  path: '/api/parties/:id/connections',
  tag: 'parties',
  summary: { zh: '关联方', en: 'Who a party is tied to' },
  needs: 'read-parties',
  params: z.object({ id: partyParameter }),
  query: z.object({
    depth: z.coerce.number().int().min(1).max(3).default(1).describe('Ties to follow, 1 to 3.'),
    asOf: asOfParameter.optional(),
  }),
  answer: connections,
});

@Controller()
export class ShowConnections {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(showConnections)
  async show(
    @AskedFor() { params, query }: Asked<typeof showConnections>,
  ): Promise<z.output<typeof connections>> {
    const { store, readModels, now = () => new Date() } = this.options;
    const { asOf, depth } = query;
    const on = asOf?.date ?? businessDateOf(now());
    const then = asOf && asKnown(store, asOf.at);
    const found = await readNeighbourhood(then ?? store, { party: params.id, depth, on });
    const parties = found.nodes.map(({ party }) => party);
    const names = await (then ? namesAsOf(then, parties) : namesOf(readModels, parties));
    return {
      party: params.id,
      on,
      nodes: found.nodes.map((node) => {
        const name = names.get(node.party);
        return { ...node, ...(name !== undefined && { name }) };
      }),
      edges: found.edges.map((edge) => ({ ...edge, ...edgeNames(edge, names) })),
      cutShort: found.cutShort,
    };
  }
}
