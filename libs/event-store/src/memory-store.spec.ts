import { eventStoreContract } from '../contract/event-store-contract';
import { createMemoryEventStore } from './memory-store';

eventStoreContract('the store in memory', () => {
  const store = createMemoryEventStore();
  return Promise.resolve({ open: () => Promise.resolve(store) });
});
