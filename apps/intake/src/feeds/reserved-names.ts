/**
 * Names under which the system counts what comes by no feed: a feed of that name would be shown,
 * and settle in quarantine, what others sent. One that was registered before goes on as it is.
 */
import { roleTable } from '@tocsin/access';
import type { Bilingual } from '@tocsin/credit-events';

/** What is imported without `--feed`, from sources of no feed. */
export const importName = 'import';
export const demoName = 'demo';

const what: ReadonlyMap<string, Bilingual> = new Map([
  ...Object.keys(roleTable).map((role): [string, Bilingual] => [
    role,
    { zh: '以该角色身份报送的事件', en: 'events that people of this role send' },
  ]),
  [importName, { zh: '未指明数据源而导入的文件', en: 'files imported without a feed' }],
  [demoName, { zh: '演示数据', en: 'the events of the demo' }],
  ['tocsin', { zh: '系统自身的事件', en: "the system's own events" }],
]);

/** Why no feed may be registered under the name; undefined where one may. */
export function whyReserved(name: string): Bilingual | undefined {
  const counted = what.get(name);
  return (
    counted && {
      zh: `名称「${name}」由系统使用：${counted.zh}记在它名下，会与该数据源的混在一起。请换一个名称，例如机构加系统名「icbc-core」。`,
      en: `"${name}" is a name of the system: ${counted.en} are counted under it and would be mixed with the feed's. Choose another, such as bank and system, "icbc-core".`,
    }
  );
}
