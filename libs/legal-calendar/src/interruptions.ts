/**
 * What interrupts limitation (Civil Code 195, limitation rules 8 to 17), read off the events: a
 * demand that is proved to have reached the debtor, the debtor's own word or money, the courts. It
 * then starts again in full. Whether the claim was due yet is for the clock to say.
 */
import { isBankId, yuan, type CreditEvent, type DataOf } from '@tocsin/credit-events';

type Demand = DataOf<'loan.demanded'>;

/** Why a demand proves nothing. */
export type Flaw = 'no-proof-of-arrival' | 'whereabouts-known' | 'recording-incomplete';

/** Channels whose own record shows that the demand arrived, was refused, or was lodged. */
const provingChannels: ReadonlySet<Demand['channel']> = new Set([
  'courier',
  'telegram',
  'notary',
  'account-debit',
  'payment-order',
]);

/** The five elements that a recording must show (S0-23). */
const recordingElements = ['loan', 'dueDate', 'amount', 'time', 'identity'] as const;

/**
 * What is wrong with a demand as evidence; undefined where it interrupts limitation. A letter that
 * is signed, or otherwise proved to have arrived, is as good as a carrier's record.
 */
export function flawOf(
  { channel, outcome, evidence }: Pick<Demand, 'channel' | 'outcome' | 'evidence'>,
  { isMissing }: Readonly<{ isMissing: boolean }>,
): Flaw | undefined {
  if (channel === 'recording')
    return recordingElements.every((element) => evidence?.[element] === true)
      ? undefined
      : 'recording-incomplete';
  if (channel === 'newspaper') return isMissing ? undefined : 'whereabouts-known';
  if (provingChannels.has(channel) || outcome === 'signed' || outcome === 'delivered')
    return undefined;
  return 'no-proof-of-arrival';
}

export type Interruption = Readonly<{
  /** The debtor's own consent, which binds even after the period has ended. */
  revives: boolean;
}>;

type Interrupting =
  'loan.demanded' | 'loan.acknowledged' | 'loan.extended' | 'loan.repaid' | 'loan.transferred';

const consent: Interruption = { revives: true };
const restart: Interruption = { revives: false };

/** What an event about a loan does to its limitation; undefined where nothing. */
export function interruptionBy(
  event: CreditEvent<Interrupting>,
  circumstances: Readonly<{ isMissing: boolean }>,
): Interruption | undefined {
  switch (event.type) {
    case 'loan.demanded':
      return byDemand(event.data, circumstances);
    case 'loan.acknowledged':
      return event.data.form === 'part-payment' ? restart : consent;
    case 'loan.extended':
      return consent;
    case 'loan.repaid':
      return byPayment(event.data);
    case 'loan.transferred':
      return event.data.manner === 'statutory' || event.data.bankConsented ? restart : undefined;
  }
}

function byDemand(
  demand: Demand,
  circumstances: Readonly<{ isMissing: boolean }>,
): Interruption | undefined {
  if (demand.to !== 'debtor' || flawOf(demand, circumstances)) return undefined;
  // A recording shows a voice, and a press notice nobody: only paper is signed.
  const isSigned = demand.outcome === 'signed' && !unsigned.has(demand.channel);
  return isSigned ? consent : restart;
}

const unsigned: ReadonlySet<Demand['channel']> = new Set(['recording', 'newspaper']);

/** Interest is part of the debt too. What another party pays says nothing of the debtor. */
function byPayment({ party, payer, principal, interest }: DataOf<'loan.repaid'>) {
  const isTheirs = payer === undefined || payer === party;
  return isTheirs && yuan(principal) + yuan(interest) > 0n ? restart : undefined;
}

type Court =
  | 'lawsuit.filed'
  | 'seizure.ordered'
  | 'execution.opened'
  | 'bankruptcy.petitioned'
  | 'bankruptcy.claim-filed';

/**
 * The bank that acts in court by an event, and whether limitation stands still until the
 * proceedings end; undefined where somebody else acts.
 */
export function courtActBy(
  event: CreditEvent<Court>,
): Readonly<{ bank: string; stopsTheClock: boolean }> | undefined {
  const bank = actorOf(event);
  return isBankId(bank) ? { bank, stopsTheClock: event.type !== 'seizure.ordered' } : undefined;
}

function actorOf(event: CreditEvent<Court>): string {
  switch (event.type) {
    case 'lawsuit.filed':
      return event.data.plaintiff;
    case 'seizure.ordered':
      return event.data.applicant;
    case 'execution.opened':
      return event.data.creditor;
    case 'bankruptcy.petitioned':
      return event.data.petitioner;
    case 'bankruptcy.claim-filed':
      return event.data.bank;
  }
}
