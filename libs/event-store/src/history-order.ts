/** The order of histories: when it happened, then when the store took it. */

type Placed = Readonly<{ time: Date; position: number }>;

export const inHistoryOrder = (a: Placed, b: Placed): number =>
  a.time.getTime() - b.time.getTime() || a.position - b.position;

export const isAfter = (event: Placed, place: Placed): boolean => inHistoryOrder(event, place) > 0;
