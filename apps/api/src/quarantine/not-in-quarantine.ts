import { notFound, type Problem } from '../problems/problem';

export const notInQuarantine = (id: string): Problem =>
  notFound({
    zh: `隔离区没有编号为 ${id} 的数据；早已处理完毕的会定期清除。`,
    en: `Nothing with the number ${id} is in quarantine; what was resolved long ago is removed.`,
  });
