import type { AlertState } from '@tocsin/alerts';

/** An alert as the judge last left it. */
export type Published = Readonly<{
  /** Length of its stream. */
  version: number;
  /** Key of the sighting it was brought to; empty once that was gone. */
  sighting: string;
  state: AlertState;
}>;
