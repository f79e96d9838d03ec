/** Which feed would tell an event: a bank's core system, a registry, a court, the tax office. */
import type { Told } from './strand';

type Facts = Readonly<Record<string, unknown>>;

export const coreOf = (bank: string): string => `/banks/${bank}/core`;

const registryOf = (region: string): string => `/registries/aic-${region.slice(0, 2)}0000`;
const courtOf = (region: string): string => `/courts/${region}`;

/** By the first word of a type, what no bank tells. */
const bySubject: Readonly<Record<string, (region: string, data: Facts) => string>> = {
  payment: (_, data) => coreOf((data['from'] as { bank: string }).bank),
  statement: (region, data) => recipientOf(String(data['recipient']), region),
  list: () => '/tocsin',
  collateral: (region) => `/registries/estate-${region}`,
  lawsuit: courtOf,
  seizure: courtOf,
  execution: courtOf,
  bankruptcy: courtOf,
};

/** What a bank sees is told by the bank; the rest by those who keep the books of a region. */
export function sourceOf({ type, data }: Told, region: string): string {
  const facts = data as Facts;
  if (typeof facts['bank'] === 'string') return coreOf(facts['bank']);
  const [subject = ''] = type.split('.');
  return bySubject[subject]?.(region, facts) ?? registryOf(region);
}

const recipientOf = (recipient: string, region: string): string => {
  if (recipient === 'tax') return `/tax/${region}`;
  return recipient === 'registry' ? registryOf(region) : coreOf(recipient);
};
