/**
 * How often things happen in honest business, in one table, each with its reason. They are meant to
 * be about right and rather too troubled than too smooth: a catalogue that stays quiet on a life
 * without accidents has shown nothing. Where no statistics are at hand the reason says what a
 * credit officer would expect.
 */
type Rate = Readonly<{
  /** Of a firm in a year, or of cases, as `of` says. */
  value: number;
  of: 'a year' | 'cases';
  because: string;
}>;

const yearly = (value: number, because: string): Rate => ({ value, of: 'a year', because });
const share = (value: number, because: string): Rate => ({ value, of: 'cases', because });

const rates = {
  interestLate: yearly(0.08, 'about one firm in twelve pays an interest instalment days late'),
  principalLate: share(0.03, 'a maturing loan waits for a receivable of some days to four weeks'),
  extended: share(0.04, 'extensions are an exception that the lending rules allow once'),
  interestWaived: yearly(0.008, 'a quarter waived by agreement after a flood or an epidemic'),
  failing: yearly(0.012, 'non-performing formation of small firms is about 1 to 1.5 % a year'),
  sued: share(0.55, 'of failing firms: the bank enforces'),
  workedOut: share(0.3, 'of failing firms: a plan is agreed and kept'),
  takenOver: share(0.25, 'of workouts: a stranger takes the debt over, everybody agreeing'),
  stalledByGovernment: share(0.02, 'far below the 17 % that marks an obstructed region (S0-33)'),
  stalledForNoAssets: share(0.25, 'executions that find too little and pause'),
  rollsOverAtOnce: share(0.12, 'a new loan within days of repaying the old one, of the same bank'),
  secondBank: yearly(
    0.12,
    'a further account for a customer, an office or a better rate, declared',
  ),
  forgottenAccount: yearly(0.03, 'an account that nobody thought of declaring'),
  siteOffices: yearly(0.006, 'accounts at three project sites at once, declared'),
  accountClosed: share(0.3, 'of further accounts, within two years'),
  wagesAccount: share(0.7, 'of builders: the law asks for an account for the wages of workers'),
  lenderChanges: share(0.02, 'of renewals: another bank takes over, and settlement follows it'),
  guaranteed: share(0.3, 'of facilities, next to mortgages at one half'),
  mortgaged: share(0.5, 'of facilities; the survey of S1-36 finds more, of graded firms'),
  pledged: share(0.08, 'of facilities: stock and receivables'),
  spouses: share(0.4, 'of firms: the two shareholders are married'),
  guarantorIsOwner: share(0.5, 'of guarantees; the owner signs for nearly every small firm'),
  guarantorIsSister: share(0.3, 'of guarantees of firms that have a sister'),
  resolutionMissing: share(0.05, 'of guarantees of companies: the resolution was never filed'),
  guarantorIsFirm: share(0.3, 'of guarantees: a partner in trade, by resolution, not in a circle'),
  damaged: share(0.006, 'of inspections: damaged, mended by the next'),
  movedForRepair: share(0.003, 'of inspections of machines: away for repair, back within weeks'),
  otherValuer: share(0.004, 'of new values: by a valuer of the insurer, not on the bank’s list'),
  valueFell: share(0.004, 'of new values: a third or more lower, as in a fallen market'),
  soldCheaply: share(0.05, 'of machines sold: a worn one at 50 to 68 % of its old value'),
  equipmentSold: yearly(0.01, 'a machine sold with consent, the price to the lender'),
  stockSold: yearly(3, 'pledged stock turned over in the ordinary course of business'),
  leased: yearly(0.04, 'premises let for at most three years at a market rent, with consent'),
  leasedByOversight: share(0.04, 'of leases: short, at a market rent, and the bank was not asked'),
  secondCharge: yearly(0.02, 'a second bank takes the free value, the first is told'),
  group: share(0.12, 'of firms have a sister company that trades with them'),
  sisterUncontracted: share(0.05, 'of payments to a sister: on account, the contract not named'),
  wholesaler: share(0.1, 'of loans: spent with one who sells to several firms of a town'),
  loanToSister: share(0.02, 'of loans of firms with a sister: nearly all of it to that supplier'),
  ownerPaidBack: yearly(0.1, 'the owner helped out in a slack month and has his money back'),
  dividend: yearly(0.3, 'profits of a good year to the shareholders, in early summer'),
  partnerSues: yearly(0.001, 'a former shareholder sues for the price of his share; contested'),
  recordsLate: share(0.04, 'of events: known days later, as paper and weekends go'),
  corrected: share(0.002, 'of monthly turnovers: reported anew with another figure'),
  statementOff: share(0.04, 'of years: tax and bank figures differ by up to 12 %, timing'),
  restated: share(0.01, 'of years: restated and said so'),
  ratingLate: share(0.06, 'of renewals: one to three weeks after the year is over'),
  ratingApart: share(0.3, 'of second lenders: one notch away from the first'),
  thinCapital: share(0.01, 'of firms: capital still to be paid in when the bank lends'),
  officerChanges: yearly(0.05, 'a new manager, director, address or telephone'),
  renamed: yearly(0.006, 'a new name or legal form; accounts declared'),
  sisterFounded: yearly(0.004, 'a new line of business in a company of its own'),
  restructured: yearly(0.005, 'division, sale or merger, creditors told first, debts following'),
  toldTooLate: share(0.03, 'of restructurings: one lender was overlooked and told afterwards'),
  leasedOut: yearly(0.002, 'a plant leased out, every lender consenting, the rent above the floor'),
  debtToEquity: yearly(0.0005, 'under programme authority'),
  capitalReduced: yearly(0.004, 'by less than a fifth, with notice to creditors'),
  lossCovered: yearly(0.001, 'capital written down against losses, nothing paid out'),
  capitalBack: yearly(0.001, 'a shareholder takes out a little and is booked for it'),
  deregistered: yearly(0.012, 'a firm that owes no bank any more closes'),
  bankrupt: share(0.15, 'of failing firms: petition with the creditors, in the open'),
  suedByStranger: yearly(0.03, 'a supplier or worker sues over a delivery or a wage'),
  contested: share(0.75, 'of such suits'),
  seizedByStranger: share(0.15, 'of such suits: what is listed, about the claim, lifted when paid'),
  petitionedInVain: yearly(0.001, 'an impatient supplier petitions; dismissed when it is paid'),
  worksSuit: yearly(0.03, 'of builders: a contractor sues for the works price'),
  priorityClaimed: share(0.3, 'of such suits'),
  inArrears: yearly(0.015, 'one tax, wage or utility bill late'),
  inMoreArrears: share(0.15, 'of such bills: another kind as well within the half-year'),
  hardAgain: share(0.1, 'of such cases: once more within two months'),
  hardToReach: yearly(0.008, 'an inspection turned away or a telephone not answered, once'),
  halfStopped: yearly(0.02, 'half a shift at the slack of the season'),
} as const satisfies Readonly<Record<string, Rate>>;

export type RateName = keyof typeof rates;

export const rate = (name: RateName): number => rates[name].value;
