/**
 * Who and what events speak of: parties, banks, regions, and the ids of loans, accounts, cases and
 * the like. Where a field may hold a party or a bank the two never look alike: a party has 18
 * characters or begins with `P-` or `X-`, a bank has at most 14 and no dash.
 */
import type { Brand } from './brand';
import { containsCitizenNumber } from './citizen-number';
import { unifiedCheckIsRight, unifiedCodePattern } from './unified-code';

export type PartyId = Brand<string, 'PartyId'>;
export type BankId = Brand<string, 'BankId'>;
/** Six digits of GB/T 2260; the first two are the province, the first four the prefecture. */
export type RegionCode = Brand<string, 'RegionCode'>;
/** Loan, account, collateral, case …: 1 to 64 characters of `A-Z a-z 0-9 . _ : / -`. */
export type EntityId = Brand<string, 'EntityId'>;

export const partyIdPattern = `^(?:${unifiedCodePattern}|P-[A-Za-z0-9]{6,64}|X-[A-Za-z0-9]{4,64})$`;
export const bankIdPattern = '^[A-Z0-9]{4,14}$';
export const regionPattern = '^[1-9][0-9]{5}$';
export const entityIdPattern = '^[A-Za-z0-9._:/-]{1,64}$';

const party = new RegExp(partyIdPattern);
const bank = new RegExp(bankIdPattern);
const region = new RegExp(regionPattern);
const entity = new RegExp(entityIdPattern);

/** A party by shape alone; cheap, for events that were checked when they came in. */
export const looksLikeParty = (text: string): text is PartyId =>
  text.length === 18 || text.charCodeAt(1) === 45;

/** Right in shape, in the check character of a unified code, and free of citizen numbers. */
export const isPartyId = (text: string): text is PartyId => {
  if (!party.test(text)) return false;
  return text.charCodeAt(1) === 45 ? !containsCitizenNumber(text) : unifiedCheckIsRight(text);
};

export const isBankId = (text: string): text is BankId => bank.test(text);

export const isRegion = (text: string): text is RegionCode => region.test(text);

/** Prefecture-level cities with no county below them: Dongguan, Zhongshan, Danzhou, Jiayuguan. */
const citiesWithoutCounties: ReadonlySet<string> = new Set([
  '441900',
  '442000',
  '460400',
  '620200',
]);

/** Whether a region is one of county level, and not the prefecture or province around it. */
export const isCounty = (code: string): boolean =>
  isRegion(code) && (!code.endsWith('00') || citiesWithoutCounties.has(code));

export const isEntityId = (text: string): text is EntityId =>
  entity.test(text) && !containsCitizenNumber(text);
