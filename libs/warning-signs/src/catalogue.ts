/** The catalogue: one line a sign. This is the list that an auditor reads first. */
import { affiliateGuarantee } from './affiliate-guarantee/sign';
import { stories as affiliateGuaranteeStories } from './affiliate-guarantee/stories';
import { affiliateLawsuit } from './affiliate-lawsuit/sign';
import { stories as affiliateLawsuitStories } from './affiliate-lawsuit/stories';
import { arrearsSpread } from './arrears-spread/sign';
import { stories as arrearsSpreadStories } from './arrears-spread/stories';
import { assetSplitShell } from './asset-split-shell/sign';
import { stories as assetSplitShellStories } from './asset-split-shell/stories';
import { bankruptcyToStay } from './bankruptcy-to-stay/sign';
import { stories as bankruptcyToStayStories } from './bankruptcy-to-stay/stories';
import { borrowedRepayment } from './borrowed-repayment/sign';
import { stories as borrowedRepaymentStories } from './borrowed-repayment/stories';
import { claimFilingDue } from './claim-filing-due/sign';
import { stories as claimFilingDueStories } from './claim-filing-due/stories';
import { closedRestructuring } from './closed-restructuring/sign';
import { stories as closedRestructuringStories } from './closed-restructuring/stories';
import { collateralTransfer } from './collateral-transfer/sign';
import { stories as collateralTransferStories } from './collateral-transfer/stories';
import type { WarningSign } from './define-warning-sign';
import { debtSheddingMerger } from './debt-shedding-merger/sign';
import { stories as debtSheddingMergerStories } from './debt-shedding-merger/stories';
import { depressedRealisation } from './depressed-realisation/sign';
import { stories as depressedRealisationStories } from './depressed-realisation/stories';
import { engineOf } from './engine';
import { executionObstructed } from './execution-obstructed/sign';
import { stories as executionObstructedStories } from './execution-obstructed/stories';
import { forcedDebtEquity } from './forced-debt-equity/sign';
import { stories as forcedDebtEquityStories } from './forced-debt-equity/stories';
import { guaranteeCircle } from './guarantee-circle/sign';
import { stories as guaranteeCircleStories } from './guarantee-circle/stories';
import { guaranteeContagion } from './guarantee-contagion/sign';
import { stories as guaranteeContagionStories } from './guarantee-contagion/stories';
import { guaranteeOverload } from './guarantee-overload/sign';
import { stories as guaranteeOverloadStories } from './guarantee-overload/stories';
import { guaranteePeriodLapsed } from './guarantee-period-lapsed/sign';
import { stories as guaranteePeriodLapsedStories } from './guarantee-period-lapsed/stories';
import { guaranteePeriodLapsing } from './guarantee-period-lapsing/sign';
import { stories as guaranteePeriodLapsingStories } from './guarantee-period-lapsing/stories';
import { guarantorRelease } from './guarantor-release/sign';
import { stories as guarantorReleaseStories } from './guarantor-release/stories';
import { leaseHollowing } from './lease-hollowing/sign';
import { stories as leaseHollowingStories } from './lease-hollowing/stories';
import { limitationLapsed } from './limitation-lapsed/sign';
import { stories as limitationLapsedStories } from './limitation-lapsed/stories';
import { limitationRunningOut } from './limitation-running-out/sign';
import { stories as limitationRunningOutStories } from './limitation-running-out/stories';
import { manyLoansOneUser } from './many-loans-one-user/sign';
import { stories as manyLoansOneUserStories } from './many-loans-one-user/stories';
import { multiBankAccountOpening } from './multi-bank-account-opening/sign';
import { stories as multiBankAccountOpeningStories } from './multi-bank-account-opening/stories';
import { noticeRefused } from './notice-refused/sign';
import { stories as noticeRefusedStories } from './notice-refused/stories';
import { oneTeamManySigns } from './one-team-many-signs/sign';
import { stories as oneTeamManySignsStories } from './one-team-many-signs/stories';
import { overLimit } from './over-limit/sign';
import { stories as overLimitStories } from './over-limit/stories';
import { ownSecurityAtRisk } from './own-security-at-risk/sign';
import { stories as ownSecurityAtRiskStories } from './own-security-at-risk/stories';
import { preferentialRepayment } from './preferential-repayment/sign';
import { stories as preferentialRepaymentStories } from './preferential-repayment/stories';
import { priorityClaimDefeatsMortgage } from './priority-claim-defeats-mortgage/sign';
import { stories as priorityClaimDefeatsMortgageStories } from './priority-claim-defeats-mortgage/stories';
import { rapidDowngrade } from './rapid-downgrade/sign';
import { stories as rapidDowngradeStories } from './rapid-downgrade/stories';
import { ratingDivergence } from './rating-divergence/sign';
import { stories as ratingDivergenceStories } from './rating-divergence/stories';
import { ratingOverdue } from './rating-overdue/sign';
import { stories as ratingOverdueStories } from './rating-overdue/stories';
import { renameAndReopen } from './rename-and-reopen/sign';
import { stories as renameAndReopenStories } from './rename-and-reopen/stories';
import { roundTripFunds } from './round-trip-funds/sign';
import { stories as roundTripFundsStories } from './round-trip-funds/stories';
import { secondBasicAccount } from './second-basic-account/sign';
import { stories as secondBasicAccountStories } from './second-basic-account/stories';
import { secretBankruptcy } from './secret-bankruptcy/sign';
import { stories as secretBankruptcyStories } from './secret-bankruptcy/stories';
import { seizureExpiring } from './seizure-expiring/sign';
import { stories as seizureExpiringStories } from './seizure-expiring/stories';
import { settlementDrain } from './settlement-drain/sign';
import { stories as settlementDrainStories } from './settlement-drain/stories';
import { recoveryBelow98 } from './recovery-below-98/sign';
import { stories as recoveryBelow98Stories } from './recovery-below-98/stories';
import { shamSeizure } from './sham-seizure/sign';
import { stories as shamSeizureStories } from './sham-seizure/stories';
import { specialAccountAsBasic } from './special-account-as-basic/sign';
import { stories as specialAccountAsBasicStories } from './special-account-as-basic/stories';
import { statementConflict } from './statement-conflict/sign';
import { stories as statementConflictStories } from './statement-conflict/stories';
import { thirdPartySuitDue } from './third-party-suit-due/sign';
import { stories as thirdPartySuitDueStories } from './third-party-suit-due/stories';
import { unequalTreatment } from './unequal-treatment/sign';
import { stories as unequalTreatmentStories } from './unequal-treatment/stories';
import { unresponsive } from './unresponsive/sign';
import { stories as unresponsiveStories } from './unresponsive/stories';
import { weakDemandEvidence } from './weak-demand-evidence/sign';
import { stories as weakDemandEvidenceStories } from './weak-demand-evidence/stories';
import { listedPartyServed } from './listed-party-served/sign';
import { stories as listedPartyServedStories } from './listed-party-served/stories';
import { personCarryover } from './person-carryover/sign';
import { stories as personCarryoverStories } from './person-carryover/stories';
import { highRiskRegion } from './high-risk-region/sign';
import { stories as highRiskRegionStories } from './high-risk-region/stories';
import { obstructionShare } from './obstruction-share/sign';
import { stories as obstructionShareStories } from './obstruction-share/stories';
import { leaseDefeatsMortgage } from './lease-defeats-mortgage/sign';
import { stories as leaseDefeatsMortgageStories } from './lease-defeats-mortgage/stories';
import { titleLostByJudgment } from './title-lost-by-judgment/sign';
import { stories as titleLostByJudgmentStories } from './title-lost-by-judgment/stories';
import { valuationConflict } from './valuation-conflict/sign';
import { stories as valuationConflictStories } from './valuation-conflict/stories';
import { doublePledge } from './double-pledge/sign';
import { stories as doublePledgeStories } from './double-pledge/stories';
import { collateralMissing } from './collateral-missing/sign';
import { stories as collateralMissingStories } from './collateral-missing/stories';
import { omittedDebts } from './omitted-debts/sign';
import { stories as omittedDebtsStories } from './omitted-debts/stories';
import { undervalueDisposal } from './undervalue-disposal/sign';
import { stories as undervalueDisposalStories } from './undervalue-disposal/stories';
import { capitalFlight } from './capital-flight/sign';
import { stories as capitalFlightStories } from './capital-flight/stories';
import { nominalCapital } from './nominal-capital/sign';
import { stories as nominalCapitalStories } from './nominal-capital/stories';
import type { Story } from './story';

export type CatalogueEntry = Readonly<{ sign: WarningSign; stories: readonly Story[] }>;

export const catalogue: readonly CatalogueEntry[] = [
  { sign: multiBankAccountOpening, stories: multiBankAccountOpeningStories },
  { sign: collateralTransfer, stories: collateralTransferStories },
  { sign: shamSeizure, stories: shamSeizureStories },
  { sign: affiliateLawsuit, stories: affiliateLawsuitStories },
  { sign: secondBasicAccount, stories: secondBasicAccountStories },
  { sign: specialAccountAsBasic, stories: specialAccountAsBasicStories },
  { sign: settlementDrain, stories: settlementDrainStories },
  { sign: guarantorRelease, stories: guarantorReleaseStories },
  { sign: bankruptcyToStay, stories: bankruptcyToStayStories },
  { sign: secretBankruptcy, stories: secretBankruptcyStories },
  { sign: recoveryBelow98, stories: recoveryBelow98Stories },
  { sign: renameAndReopen, stories: renameAndReopenStories },
  { sign: affiliateGuarantee, stories: affiliateGuaranteeStories },
  { sign: limitationRunningOut, stories: limitationRunningOutStories },
  { sign: limitationLapsed, stories: limitationLapsedStories },
  { sign: noticeRefused, stories: noticeRefusedStories },
  { sign: weakDemandEvidence, stories: weakDemandEvidenceStories },
  { sign: seizureExpiring, stories: seizureExpiringStories },
  { sign: listedPartyServed, stories: listedPartyServedStories },
  { sign: personCarryover, stories: personCarryoverStories },
  { sign: obstructionShare, stories: obstructionShareStories },
  { sign: highRiskRegion, stories: highRiskRegionStories },
  { sign: depressedRealisation, stories: depressedRealisationStories },
  { sign: executionObstructed, stories: executionObstructedStories },
  { sign: statementConflict, stories: statementConflictStories },
  { sign: ratingDivergence, stories: ratingDivergenceStories },
  { sign: guaranteeOverload, stories: guaranteeOverloadStories },
  { sign: ratingOverdue, stories: ratingOverdueStories },
  { sign: overLimit, stories: overLimitStories },
  { sign: assetSplitShell, stories: assetSplitShellStories },
  { sign: unresponsive, stories: unresponsiveStories },
  { sign: arrearsSpread, stories: arrearsSpreadStories },
  { sign: rapidDowngrade, stories: rapidDowngradeStories },
  { sign: preferentialRepayment, stories: preferentialRepaymentStories },
  { sign: borrowedRepayment, stories: borrowedRepaymentStories },
  { sign: claimFilingDue, stories: claimFilingDueStories },
  { sign: debtSheddingMerger, stories: debtSheddingMergerStories },
  { sign: leaseHollowing, stories: leaseHollowingStories },
  { sign: closedRestructuring, stories: closedRestructuringStories },
  { sign: unequalTreatment, stories: unequalTreatmentStories },
  { sign: forcedDebtEquity, stories: forcedDebtEquityStories },
  { sign: priorityClaimDefeatsMortgage, stories: priorityClaimDefeatsMortgageStories },
  { sign: leaseDefeatsMortgage, stories: leaseDefeatsMortgageStories },
  { sign: titleLostByJudgment, stories: titleLostByJudgmentStories },
  { sign: valuationConflict, stories: valuationConflictStories },
  { sign: doublePledge, stories: doublePledgeStories },
  { sign: collateralMissing, stories: collateralMissingStories },
  { sign: omittedDebts, stories: omittedDebtsStories },
  { sign: oneTeamManySigns, stories: oneTeamManySignsStories },
  { sign: ownSecurityAtRisk, stories: ownSecurityAtRiskStories },
  { sign: undervalueDisposal, stories: undervalueDisposalStories },
  { sign: thirdPartySuitDue, stories: thirdPartySuitDueStories },
  { sign: roundTripFunds, stories: roundTripFundsStories },
  { sign: guaranteePeriodLapsing, stories: guaranteePeriodLapsingStories },
  { sign: guaranteePeriodLapsed, stories: guaranteePeriodLapsedStories },
  { sign: guaranteeCircle, stories: guaranteeCircleStories },
  { sign: guaranteeContagion, stories: guaranteeContagionStories },
  { sign: capitalFlight, stories: capitalFlightStories },
  { sign: nominalCapital, stories: nominalCapitalStories },
  { sign: manyLoansOneUser, stories: manyLoansOneUserStories },
];

/** The sign with this id, if the catalogue has it. */
export const signOf = (id: string): WarningSign | undefined =>
  catalogue.find(({ sign }) => sign.id === id)?.sign;

const engine = engineOf(
  catalogue.map(({ sign }) => sign).filter(({ status }) => status !== 'draft'),
);

/**
 * Folds one subject's events into its sightings. Pure: the answer depends on the set of events,
 * the world and the days closed, never on the order of arrival.
 */
export const fold = engine.fold;

/** What a state has asked of the world. */
export const asked = engine.asked;

/** Whether events may be folded onto a state; where not, the whole history is to be folded. */
export const continues = engine.continues;
