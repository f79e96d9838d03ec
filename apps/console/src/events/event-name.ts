/** Which event an address names: sources have slashes, so both parts stand behind the path. */
import type { EventName } from '../api/events';

export const eventNameFrom = ({ source, id }: Readonly<Record<string, unknown>>): EventName => ({
  source: typeof source === 'string' ? source : '',
  id: typeof id === 'string' ? id : '',
});
