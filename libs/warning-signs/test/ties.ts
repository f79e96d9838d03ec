/** Ties walked by the real index of @tocsin/connections, as hosts walk them. */
import { controlPaths, emptyConnections, findPath, linksIn, withEvents } from '@tocsin/connections';
import type { Ties } from './story-world';

export const ties: Ties = (events) => {
  const linksOf = linksIn(withEvents(emptyConnections(), events));
  return {
    connected: (query) => {
      const found = findPath({ linksOf, ...query });
      return found.outcome === 'path' ? found.path : undefined;
    },
    controlling: (query) => {
      const found = controlPaths({ linksOf, ...query });
      return found.outcome === 'paths' ? found.paths : [];
    },
  };
};

export const noTies: Ties = () => ({ connected: () => undefined, controlling: () => [] });
