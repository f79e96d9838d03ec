import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '执行受行政干预',
    meaning: '银行胜诉后的执行因行政干预而停滞，债权有判决而无从实现。',
    explanations: [
      '为维持社会稳定、安置职工而临时暂缓处置，已约定恢复期限。',
      '政府正在协调整体处置方案，银行亦参与其中。',
      '无财产可供执行、下落不明、执行异议等其他原因，不计入。',
    ],
    blindSpots: [
      '没有书面文件、仅口头打招呼的干预。',
      '法院以其他理由报送的停滞。',
      '未接入系统的法院的执行案件。',
    ],
    nextSteps: {
      desk: ['统计该地区同类停滞案件，向上级部门反映。', '核实文件的发文单位、文号和理由。'],
      bank: [
        '立案满六个月仍未执行的，申请上一级法院提级执行或指定执行。',
        '与有关部门沟通，要求明确恢复执行的时间。',
        '续行查封，防止期限届满后失效。',
        '留存干预文件作为证据。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      executions: '因行政干预停滞的银行执行案件数',
      'days-to-stall': '立案至停滞的最长天数',
    },
  },
  en: {
    name: 'An execution stopped by an office',
    meaning:
      'A bank has its judgment, and the execution rests because an office stepped in: the claim is there and cannot be had.',
    explanations: [
      'Realisation is put off for a time for the sake of the workers, with a day for going on.',
      'A government coordinates a solution for the whole firm and the bank sits at the table.',
      'Executions that rest for other reasons do not count.',
    ],
    blindSpots: [
      'A word on the telephone, of which there is no paper.',
      'Stalls that the court reports under another reason.',
      'Executions at courts that send no feed.',
    ],
    nextSteps: {
      desk: [
        'Count such cases of the region and report them upwards.',
        'Find out which office wrote, under which number, and why.',
      ],
      bank: [
        'Six months after it was opened, ask the higher court to take the execution over.',
        'Speak with the office and ask for a day on which it goes on.',
        'Renew the seizures before they end.',
        'Keep the document.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      executions: "banks' executions that rest for this reason",
      'days-to-stall': 'longest time from opening to stall, in days',
    },
  },
};
