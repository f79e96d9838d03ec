import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '金融高风险区',
    meaning:
      '近一年内，该县（区）经人工确认的偿债意愿类预警涉及较多债务人，或占比偏高，问题可能已不限于个案。',
    explanations: [
      '当地集中排查，以往的问题在短期内一并确认。',
      '当地有贷款的企业不多，一两户即超过占比下限。',
      '多户同属一个集团或同一事件，实为一案。',
    ],
    blindSpots: [
      '尚未处理的预警不计入，处理得慢的地区显得平静。',
      '在本地经营、注册在外地的债务人。',
      '所在地只登记到市一级的债务人。',
    ],
    nextSteps: {
      desk: [
        '逐条复核已确认的预警，依据不足的重新打开。',
        '与当地政府会商，督促相关债务人和银行协商清偿。',
        '经集体研究，可提请联席会议将该县（区）列为金融高风险区；系统只提示，不自动列入。',
      ],
      bank: [
        '梳理本行在该县（区）的客户、担保和抵押，逐户评估。',
        '守约客户的授信照常办理，不因地区一概停贷。',
      ],
    },
    terms: {
      obligors: '已确认预警涉及的债务人户数',
      obligorsMin: '户数下限',
      share: '占当地贷款余额达到下限的债务人的比例',
      shareMin: '占比下限',
      'exposed-obligors': '最近一次确认时当地贷款余额达到下限的债务人户数',
      windowMonths: '确认期间',
      exposureMin: '贷款余额下限',
    },
  },
  en: {
    name: 'Area of high financial risk',
    meaning:
      'Within a year people have confirmed signs of unwillingness to pay for many obligors of this county, or for a good part of them: it may be more than single cases.',
    explanations: [
      'A campaign in which old cases were looked into and confirmed all at once.',
      'So few borrowers in the county that one or two of them make the share.',
      'Several obligors of one group, or of one event: really one case.',
    ],
    blindSpots: [
      'Alerts that nobody has decided on: where desks are slow it looks quiet.',
      'Obligors that do business here and are registered elsewhere.',
      'Obligors whose region is registered no closer than the prefecture.',
    ],
    nextSteps: {
      desk: [
        'Go through the confirmed alerts one by one, and open again what does not bear it.',
        'Talk with the local government, so that obligors and banks come to terms.',
        'After deciding on it together, the desk may propose the county as an area of high financial risk; the system only points at it and declares nothing.',
      ],
      bank: [
        'Go through your clients, guarantees and collateral in the county, each for itself.',
        'Go on lending to those who pay; do not close a whole county.',
      ],
    },
    terms: {
      obligors: 'obligors with confirmed alerts',
      obligorsMin: 'fewest obligors',
      share: 'of the exposed obligors of the county',
      shareMin: 'least share',
      'exposed-obligors': 'exposed obligors at the latest confirmation',
      windowMonths: 'confirmed within',
      exposureMin: 'least outstanding principal',
    },
  },
};
