/** A delivery, as it goes over the wire, and what cannot be found. */
import type { Delivery, DeliveryName } from '@tocsin/read-models';
import { z } from 'zod';
import { instant, instantText, named } from '../contract/values';
import { notFound, type Problem } from '../problems/problem';

const count = z.int().min(0);
const kind = z.enum(['file', 'http', 'kafka', 'resubmission']);

export const deliveryId = z.string().regex(/^\d{1,18}$/, '17');

export const recalledText = z.object({ at: instantText, by: z.string(), reason: z.string() });

export const delivery = named(
  'Delivery',
  z.object({
    id: z.string(),
    feed: z.string(),
    kind: kind.describe(
      'A `file`; over `http` a request of a thousand events and more, else a day; of `kafka` a ' +
        'partition on a day; a day’s `resubmission` of mended records.',
    ),
    name: z.string(),
    checksum: z.string().optional().describe('SHA-256 of a file, in hexadecimal digits.'),
    began: instantText,
    ended: instantText.optional().describe('Absent: a file being read, or interrupted.'),
    accepted: count.describe('Events that it added to the log.'),
    duplicates: count,
    quarantined: count,
    firstLine: count.optional().describe('Line of the file, or offset of the partition.'),
    lastLine: count.optional(),
    recalled: recalledText
      .extend({ voided: count.optional().describe('Absent while it is under way.') })
      .optional(),
  }),
);

export function deliveryOf({
  began,
  ended,
  recalled,
  ...rest
}: Delivery): z.output<typeof delivery> {
  return {
    ...rest,
    began: instant(began),
    ...(ended && { ended: instant(ended) }),
    ...(recalled && { recalled: { ...recalled, at: instant(recalled.at) } }),
  };
}

/** By which delivery an event came, as an event and an alert's evidence name it. */
export const deliveryName = named(
  'DeliveryName',
  z.object({ id: z.string(), feed: z.string(), kind, name: z.string() }),
);

export const deliveryNameOf = ({ id, feed, kind: of, name }: DeliveryName) => ({
  ...{ id, feed, kind: of, name },
});

export const noDelivery = (feed: string, id: string): Problem =>
  notFound({
    zh: `数据源 ${feed} 没有编号为 ${id} 的批次；全部批次见 /api/feeds/${feed}/deliveries。`,
    en: `The feed ${feed} has no delivery ${id}; /api/feeds/${feed}/deliveries lists them.`,
  });
