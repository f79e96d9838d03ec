/**
 * What to do about a refusal: where the fault lies, by its reason. The errors of an entry say what
 * is wrong; this says who mends it, and how it goes in again.
 */
type Both = Readonly<{ zh: string; en: string }>;

const credential: Both = {
  zh: '数据源超出了其凭证的范围：核对 source 与 bank；确属该数据源的，请管理员放宽其登记，然后重新提交。',
  en: 'The feed said more than its credential allows: check source and bank. Where it is rightly its own, an admin widens its registration; then resubmit.',
};

const encoding: Both = {
  zh: '文件编码不对：请来源系统以声明的编码重新导出并再次导入；或填写改正后的记录重新提交。',
  en: 'The encoding is wrong: have the source export it again as declared and import that, or resubmit with the record as it should read.',
};

const incomplete: Both = {
  zh: '记录不完整：请从来源取得完整的一条，作为改正后的记录重新提交。',
  en: 'The record is not whole: get all of it from its source and resubmit with that.',
};

const byReason: Readonly<Record<string, Both>> = {
  'foreign-source': credential,
  'foreign-bank': credential,
  'backfill-not-allowed': {
    zh: '获悉时间早于记录时间七天以上：核对 knowntime；确系补录的，由管理员重新提交。',
    en: 'It was known more than seven days before: check knowntime. Where it is rightly late, an admin resubmits it.',
  },
  'invalid-utf8': encoding,
  'invalid-encoding': encoding,
  'invalid-json': incomplete,
  'too-large': {
    zh: '记录过长：检查是否漏了换行；否则请拆成多个事件后报送。',
    en: 'The record is too long: look for a missing line break, or send it as several events.',
  },
  'citizen-number': {
    zh: '编号中不得出现公民身份号码（已遮去）：请改用机构内的化名编号，填写改正后的记录重新提交。',
    en: 'Ids may hold no citizen number (it was struck out): use a pseudonym, and resubmit with the record so mended.',
  },
  'conflicting-duplicate': {
    zh: '同一来源与编号已记录了不同内容：确系更正的，换一个编号并以 corrects 指明原事件，再重新提交；原事件已被撤回的，换一个编号即可。',
    en: 'The same source and id are recorded with other content: for a correction give it an id of its own and name the first in corrects, then resubmit. Where the first was recalled, an id of its own is enough.',
  },
  'future-time': {
    zh: '时间在将来：核对来源系统的时钟与时区；时间到后也可原样重新提交。',
    en: 'Its time lies ahead: check clock and time zone of the source; once the time has come it can also be resubmitted as it is.',
  },
};

const ofMapping: Both = {
  zh: '属于个别记录的，填写改正后的记录重新提交；同类记录都被拒收的，改正映射或补齐关联文件后按原因批量重新提交。',
  en: 'Where it is this record alone, resubmit it mended. Where all of its kind are refused, mend the mapping or complete the joined files, then resubmit all of this reason.',
};

const ofEvent: Both = {
  zh: '在所指出的位置改正，以改正后的记录重新提交；同类事件都被拒收的，请来源系统改正。',
  en: 'Mend it where the errors point and resubmit it so; where all of its kind are refused, the source has to change.',
};

export const suggestionFor = (reason: string, isMapped: boolean): Both =>
  byReason[reason] ?? (isMapped ? ofMapping : ofEvent);
