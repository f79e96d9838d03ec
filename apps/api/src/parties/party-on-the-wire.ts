/** An obligor's standing, as it goes over the wire, from the read model or from a fold. */
import type { ObligorRow } from '@tocsin/read-models';
import type { StandingSummary } from '@tocsin/warning-signs';
import { z } from 'zod';
import { alertItem, type AlertItem } from '../alerts/alert-item';
import { dateText, money, moneyText, named } from '../contract/values';

const loan = named(
  'Loan',
  z.object({
    bank: z.string(),
    loan: z.string(),
    outstanding: moneyText,
    maturity: dateText.optional(),
    daysPastDue: z.int().optional(),
    class: z.string().optional(),
  }),
);

const pledge = named(
  'Pledge',
  z.object({ collateral: z.string(), bank: z.string(), value: moneyText, since: dateText }),
);

export const partyStanding = named(
  'PartyStanding',
  z.object({
    party: z.string(),
    name: z.string().optional().describe('Natural persons have none here.'),
    kind: z.string().optional(),
    region: z.string().optional(),
    asOf: dateText.optional().describe('The day of the moment asked about; absent: now.'),
    exposure: moneyText.describe('Outstanding principal over all banks.'),
    lenders: z.array(z.object({ bank: z.string(), exposure: moneyText })),
    loans: z.array(loan),
    pledged: z.array(pledge).describe('Collateral pledged and not released.'),
    firstEvent: dateText.optional(),
    lastEvent: dateText.optional(),
    alerts: z.array(alertItem).describe('Alerts on it still to be decided, newest first; ≤ 100.'),
  }),
);

type Standing = z.output<typeof partyStanding>;
type Facts = Omit<Standing, 'alerts' | 'asOf'>;

export const standingOf = (
  facts: Facts,
  more: Readonly<{ alerts: readonly AlertItem[]; asOf?: string | undefined }>,
): Standing => ({
  ...facts,
  ...(more.asOf !== undefined && { asOf: more.asOf }),
  alerts: [...more.alerts],
});

export const factsOfRow = (row: ObligorRow): Facts => ({
  party: row.party,
  ...present({ name: row.name, kind: row.kind, region: row.region }),
  exposure: row.exposure,
  lenders: row.lenders.map((lender) => ({ ...lender })),
  loans: row.loans.map((one) => ({ ...one })),
  pledged: row.pledged.map((one) => ({ ...one })),
  ...present({ firstEvent: row.firstEvent, lastEvent: row.lastEvent }),
});

export const factsOfFold = (party: string, standing: StandingSummary): Facts => ({
  party,
  ...present({ name: standing.name, kind: standing.kind, region: standing.region }),
  exposure: money(standing.exposure),
  lenders: standing.lenders.map(({ bank, exposure }) => ({ bank, exposure: money(exposure) })),
  loans: standing.loans.map((one) => ({ ...one, outstanding: money(one.outstanding) })),
  pledged: standing.pledged.map((one) => ({ ...one, value: money(one.value) })),
  ...present({ firstEvent: standing.firstEvent, lastEvent: standing.lastEvent }),
});

/** Without what is not known: absent on the wire, never null. */
const present = <T extends Record<string, string | null | undefined>>(fields: T) =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as { [K in keyof T]?: string };
