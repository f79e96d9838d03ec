/**
 * Mappings looked at before they are used: whether one is in order, and what it makes of a sample
 * that somebody has at hand. For the API, which reads no mappings itself.
 */
import type { Principal } from '@tocsin/access';
import type { EventStore } from '@tocsin/event-store';
import type { FeedDirectory } from '../feeds/feed-directory';
import { ImportFailure } from '../import/import-failure';
import type { Limits } from '../pipeline/limits';
import { fillLookups, type OpenFileOf } from './load-lookups';
import { type ReadMapping, understandMapping } from './read-mapping';
import { type Trial, tryMapping } from './try-mapping';

type Both = Readonly<{ zh: string; en: string }>;
type Unusable = Readonly<{ unusable: Both }>;
type NamedBytes = Readonly<{ name: string; bytes: Buffer }>;

type TrialRequest = Readonly<{
  mapping: string;
  sample: NamedBytes;
  companions: readonly NamedBytes[];
  principal: Principal;
  recordsMax: number;
}>;

export type MappingWorkshop = Readonly<{
  check: (mapping: string) => Readonly<{ source: string }> | Unusable;
  try: (asked: TrialRequest) => Promise<Trial | Unusable>;
  principalOf: (feed: string) => Promise<Principal | undefined>;
}>;

type Parts = Readonly<{
  log: Pick<EventStore, 'find'>;
  feeds: Pick<FeedDirectory, 'find'>;
  limits: Limits;
  now: () => number;
}>;

export function createMappingWorkshop({ log, feeds, limits, now }: Parts): MappingWorkshop {
  const tried = async ({ companions, sample, ...asked }: TrialRequest): Promise<Trial> => {
    const mapping = understood(asked.mapping);
    const lookups = await fillLookups(mapping, limits, companionOf(companions));
    const given = { ...asked, mapping, lookups, file: sample.name, bytes: once(sample.bytes) };
    return tryMapping({ ...given, limits, log, now: now() });
  };
  return {
    check: (mapping) => {
      try {
        return { source: understood(mapping).plan.mapping.source };
      } catch (error) {
        return unusable(error);
      }
    },
    try: (asked) => tried(asked).catch(unusable),
    principalOf: feeds.find,
  };
}

const understood = (text: string): ReadMapping => understandMapping('mapping', text);

function unusable(error: unknown): Unusable {
  if (!(error instanceof ImportFailure)) throw error;
  const { file, said } = error;
  return { unusable: { zh: `${file}：${said.zh}`, en: `${file}: ${said.en}` } };
}

const companionOf =
  (companions: readonly NamedBytes[]): OpenFileOf =>
  (file) => {
    const found = companions.find(({ name }) => name === file);
    return found
      ? Promise.resolve({ name: file, bytes: once(found.bytes) })
      : Promise.reject(new ImportFailure(file, notGiven));
  };

const notGiven: Both = {
  zh: '映射要关联此文件：请一并提供。',
  en: 'The mapping joins this file: give it along with the sample.',
};

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
