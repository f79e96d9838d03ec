/**
 * What a sign keeps is limited, and what its alert rests on goes last: of many sales, leases or
 * appraisals in order those that are harmless make room, or years of good business would end an
 * alert that nothing has answered.
 */

/** Items in order of time, at most so many: the oldest that tells nothing goes, else the oldest. */
export function makingRoom<Item>(
  items: readonly Item[],
  most: number,
  isTelling: (item: Item) => boolean,
): readonly Item[] {
  if (items.length <= most) return items;
  const idle = items.findIndex((item) => !isTelling(item));
  const leaving = Math.max(idle, 0);
  return items.filter((_, index) => index !== leaving);
}
