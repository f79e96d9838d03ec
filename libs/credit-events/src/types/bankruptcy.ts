/** Bankruptcies from petition to distribution. */
import { defineEventType } from '../define-event-type';
import { choice, optional } from '../field';
import {
  bank,
  currency,
  entityId,
  money,
  party,
  partyOrBank,
  region,
  shortName,
  words,
  yesNo,
} from '../values';

const bankruptcy = entityId('破产案件', 'the bankruptcy');
const debtor = party('债务人', 'the bankrupt party');

export const bankruptcyTypes = {
  'bankruptcy.petitioned': defineEventType({
    title: { zh: '申请破产', en: 'Bankruptcy is petitioned' },
    fields: {
      bankruptcy,
      court: shortName('法院', 'the court'),
      region: region('法院所在地', 'region of the court'),
      party: debtor,
      petitioner: partyOrBank('申请人', 'the petitioner'),
      creditorsAgreed: optional(yesNo('债权人是否同意', 'whether the creditors agreed')),
    },
    obligors: ['party'],
  }),

  'bankruptcy.accepted': defineEventType({
    title: { zh: '受理破产', en: 'The petition is accepted' },
    fields: {
      bankruptcy,
      party: debtor,
      creditorsNotified: yesNo('是否通知债权人', 'whether the creditors were notified'),
      pilotCity: optional(yesNo('是否试点城市', 'whether it lies in a pilot city')),
    },
    obligors: ['party'],
  }),

  'bankruptcy.claim-filed': defineEventType({
    title: { zh: '申报债权', en: 'A bank files its claim' },
    fields: {
      bankruptcy,
      party: debtor,
      bank: bank('申报银行', 'the bank that files'),
      amount: money('申报金额', 'amount claimed'),
      currency,
    },
    obligors: ['party'],
  }),

  'bankruptcy.dismissed': defineEventType({
    title: { zh: '驳回或终结', en: 'A bankruptcy is dismissed' },
    fields: { bankruptcy, party: debtor, reason: optional(words('原因', 'reason')) },
    obligors: ['party'],
  }),

  'bankruptcy.valued': defineEventType({
    title: { zh: '破产财产评估', en: 'The estate is valued' },
    fields: {
      bankruptcy,
      party: debtor,
      assets: money('评估价值', 'value found'),
      bookValue: money('账面价值', 'book value'),
      currency,
    },
    obligors: ['party'],
  }),

  'bankruptcy.sold': defineEventType({
    title: { zh: '变卖破产财产', en: 'Assets of the estate are sold' },
    fields: {
      bankruptcy,
      party: debtor,
      buyer: party('买受人', 'the buyer'),
      value: money('价值', 'value'),
      price: money('成交价', 'price'),
      currency,
    },
    obligors: ['party', 'buyer'],
  }),

  'bankruptcy.cost': defineEventType({
    title: { zh: '破产费用', en: 'A cost is charged to the estate' },
    fields: {
      bankruptcy,
      party: debtor,
      kind: choice('种类', 'kind of cost', { proceeding: '破产费用', resettlement: '职工安置' }),
      amount: money('金额', 'amount'),
      fromLandUse: optional(
        yesNo('是否由土地使用权收入支付', 'whether it is paid from land-use rights'),
      ),
      currency,
    },
    obligors: ['party'],
  }),

  'bankruptcy.distributed': defineEventType({
    title: { zh: '破产分配', en: 'The estate is distributed' },
    fields: {
      bankruptcy,
      party: debtor,
      bankClaims: money('银行债权总额', 'claims of the banks'),
      bankPaid: money('银行受偿总额', 'paid to the banks'),
      currency,
    },
    obligors: ['party'],
  }),
};
