/** The proof of equality: both makings of a view, item by item in one order, in bounded memory. */
import type { Item, ViewName } from './views';

export type Difference = Readonly<{
  view: ViewName;
  /** Only in the live view, only in the rebuilt one, or other there than here. */
  kind: 'missing' | 'new' | 'other';
  key: string;
  what: string;
}>;

/** Both must come in the order of their keys as bytes; answers how many items were equal. */
export async function compareItems(
  view: ViewName,
  { live, rebuilt }: Readonly<Record<'live' | 'rebuilt', AsyncGenerator<Item, undefined>>>,
  differs: (difference: Difference) => void,
): Promise<number> {
  let equal = 0;
  let [mine, made] = await Promise.all([next(live), next(rebuilt)]);
  while (mine ?? made) {
    const order = orderOf(mine, made);
    const difference = differenceOf(
      view,
      order <= 0 ? mine : undefined,
      order >= 0 ? made : undefined,
    );
    if (difference) differs(difference);
    else equal += 1;
    if (order <= 0) mine = await next(live);
    if (order >= 0) made = await next(rebuilt);
  }
  return equal;
}

function differenceOf(
  view: ViewName,
  mine: Item | undefined,
  made: Item | undefined,
): Difference | undefined {
  if (mine && made)
    return mine.digest === made.digest
      ? undefined
      : { view, kind: 'other', key: made.key, what: made.what };
  if (mine) return { view, kind: 'missing', key: mine.key, what: mine.what };
  return made && { view, kind: 'new', key: made.key, what: made.what };
}

async function next(items: AsyncGenerator<Item, undefined>): Promise<Item | undefined> {
  const { value } = await items.next();
  return value;
}

function orderOf(mine: Item | undefined, made: Item | undefined): number {
  if (!mine) return 1;
  if (!made) return -1;
  return Buffer.compare(Buffer.from(mine.key), Buffer.from(made.key));
}
