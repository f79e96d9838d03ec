/** Why a record cannot be tried again as it is. */
import type { Both } from '../import/import-failure';
import type { Refusal } from '../pipeline/refusals';

const refusal = (reason: string, message: Both): Refusal => ({
  reason,
  errors: [{ pointer: '', message }],
});

export const notWhole = (): Refusal =>
  refusal('record-cut', {
    zh: '隔离区只保留了该记录的开头：请附上完整且改正后的记录重新提交。',
    en: 'Quarantine holds only the beginning of this record: resubmit with the whole of it, mended.',
  });

export const struckOut = (): Refusal =>
  refusal('citizen-number', {
    zh: '记录中的公民身份号码已被遮去，不能照此入库：请换成机构内的化名编号后，附上改正后的记录重新提交。',
    en: 'A citizen number was struck out of this record, which cannot be recorded so: put a pseudonym in its place and resubmit with the mended record.',
  });

export const onlyByAdmin = (feed: string): Refusal =>
  refusal('feed-not-registered', {
    zh: `数据源「${feed}」未登记或已撤销，无从判断它可以报送什么：请由管理员重新提交，或先登记该数据源。`,
    en: `No feed "${feed}" is registered now, so nothing says what it may send: an admin can resubmit this, or registers the feed first.`,
  });

export const cannotMap = (file: string, { zh, en }: Both): Refusal =>
  refusal('mapping-unusable', { zh: `${file}：${zh}`, en: `${file}: ${en}` });
