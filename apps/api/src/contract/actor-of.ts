/** Whoever asked, as what they decided is signed: their name and in which role. */
import type { Principal } from '@tocsin/access';

export const actorOf = (who: Principal): Readonly<{ name: string; role: string }> => ({
  name: who.name,
  role: who.kind === 'user' ? who.role : who.kind,
});
