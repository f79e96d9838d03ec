import { eventStoreContract } from '../../event-store/contract/event-store-contract';
import { createTestDatabase } from '../../../test/database';
import { migrate } from './migrate';
import { createPostgresEventStore } from './postgres-event-store';

eventStoreContract('the store in PostgreSQL', async () => {
  const { url, drop } = await createTestDatabase();
  await migrate(url);
  return { open: () => createPostgresEventStore({ connectionString: url }), remove: drop };
});
