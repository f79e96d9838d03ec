/** The demo as NDJSON: two worked stories with their honest twins, four schemes, quiet borrowers. */
import { buildersPriority, realBuilder } from './builders-priority';
import type { DemoEvent } from './demo-event';
import { fourFoundingSigns } from './four-founding-signs';
import { quietObligors } from './quiet-obligors';
import { saleToASister, saleToAStranger } from './sale-to-a-sister';

const chapters: Readonly<Record<string, readonly DemoEvent[]>> = {
  'sale-to-a-sister': saleToASister,
  'sale-to-a-stranger': saleToAStranger,
  'builders-priority': buildersPriority,
  'real-builder': realBuilder,
  'four-founding-signs': fourFoundingSigns,
  'quiet-obligors': quietObligors,
};

/** One CloudEvent a line; the same lines on every call. */
export function demoLines(): readonly string[] {
  return Object.entries(chapters).flatMap(([chapter, events]) =>
    events.map(({ source, type, time, knowntime, data }, index) =>
      JSON.stringify({
        specversion: '1.0',
        id: `demo-${chapter}-${String(index + 1)}`,
        source,
        type,
        time,
        knowntime,
        data,
      }),
    ),
  );
}
