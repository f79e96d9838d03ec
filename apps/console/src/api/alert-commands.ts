/** What people do with an alert. */
import { send } from './read';
import type { AlertCommandName } from './wire';

export type Given = Readonly<{
  to?: string | readonly string[];
  note?: string;
  reason?: string;
  /** Positions of the evidence that was in front of whoever decided. */
  evidence?: readonly number[];
}>;

/** Fields left empty are not sent. */
export const commandAlert = (
  id: string,
  command: AlertCommandName,
  given: Given,
): Promise<Readonly<{ id: string; status: string }>> => {
  const filled = Object.entries(given).filter(([, value]) => value !== '');
  return send(
    'POST',
    `/api/alerts/${encodeURIComponent(id)}/${command}`,
    Object.fromEntries(filled),
  );
};
