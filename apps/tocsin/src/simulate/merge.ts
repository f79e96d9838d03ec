/**
 * Many strands into one stream in the order of time. A heap holds the next step of every strand and
 * nothing more, so that memory is bounded by the lives that run side by side, never by their length.
 */
export class Heap<Item> {
  private readonly items: Item[] = [];

  constructor(private readonly isBefore: (a: Item, b: Item) => boolean) {}

  get size(): number {
    return this.items.length;
  }

  push(item: Item): void {
    const { items } = this;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = items[above];
      if (parent === undefined || !this.isBefore(item, parent)) break;
      items[at] = parent;
      at = above;
    }
    items[at] = item;
  }

  pop(): Item | undefined {
    const { items } = this;
    const first = items[0];
    const last = items.pop();
    if (first === undefined || last === undefined || items.length === 0) return first;
    this.sink(last);
    return first;
  }

  private sink(item: Item): void {
    const { items } = this;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      const [left, right] = [items[below], items[below + 1]];
      if (left === undefined) break;
      const isRight = right !== undefined && this.isBefore(right, left);
      const child = isRight ? right : left;
      if (isRight) below += 1;
      if (!this.isBefore(child, item)) break;
      items[at] = child;
      at = below;
    }
    items[at] = item;
  }
}

/** Streams that are each in order, as one that is. */
export function* merged<Item>(
  streams: Iterable<Iterator<Item>>,
  isBefore: (a: Item, b: Item) => boolean,
): Generator<Item, void> {
  type Head = Readonly<{ item: Item; stream: Iterator<Item>; place: number }>;
  const heap = new Heap<Head>(
    (a, b) => isBefore(a.item, b.item) || (!isBefore(b.item, a.item) && a.place < b.place),
  );
  let place = 0;
  for (const stream of streams) {
    const next = stream.next();
    if (next.done !== true) heap.push({ item: next.value, stream, place });
    place += 1;
  }
  for (let head = heap.pop(); head !== undefined; head = heap.pop()) {
    yield head.item;
    const next = head.stream.next();
    if (next.done !== true) heap.push({ ...head, item: next.value });
  }
}
