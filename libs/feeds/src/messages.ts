/** What the mapper says to the people who mend files and mappings, in both languages. */
import type { Bilingual } from '@tocsin/credit-events';

const shownMax = 60;

/** A value as a message may carry it: not too long, and without what a text column refuses. */
export function shown(value: string): string {
  const printable = value.replace(/[\p{Cc}\p{Cs}]/gu, '\uFFFD');
  return printable.length > shownMax ? `${printable.slice(0, shownMax)}…` : printable;
}

/** A value in a row that cannot be read as what the event needs. */
export const unreadable = (
  value: string,
  column: string | undefined,
  says: Bilingual,
): Bilingual => ({
  zh: `${column === undefined ? '' : `${column} 列的`}值“${shown(value)}”${says.zh}`,
  en: `${column === undefined ? '' : `column ${column}: `}“${shown(value)}” ${says.en}`,
});

export const wanted = {
  money: {
    zh: '不是金额：请写成不带指数的十进制数，如 1200000.00；有千分位或以万元计时，请在映射中写明 grouping 或 unit',
    en: 'is no amount: write a plain decimal number such as 1200000.00; for thousands separators or other units set grouping or unit in the mapping',
  },
  number: {
    zh: '不是数字：请写成十进制数，如 0.25',
    en: 'is no number: write a decimal such as 0.25',
  },
  integer: { zh: '不是整数：请只写数字', en: 'is no whole number: write digits only' },
  percent: {
    zh: '不是百分数：请写成不带百分号的数，如 24.07',
    en: 'is no percentage: write a number without the sign, such as 24.07',
  },
} as const;

export const wantedFlag = (yes: readonly string[], no: readonly string[]): Bilingual => ({
  zh: `既不表示是（${yes.join('、')}），也不表示否（${no.join('、')}）：请改正该值，或在映射中补充`,
  en: `means neither yes (${yes.join(', ')}) nor no (${no.join(', ')}): mend it, or add it to the mapping`,
});

export const wantedTime = (formats: readonly string[]): Bilingual => ({
  zh: `不符合时间格式 ${formats.join(' 或 ')}：请改正该值，或在映射的 formats 中补充其格式`,
  en: `is no time in the format ${formats.join(' or ')}: mend it, or add its format to formats in the mapping`,
});

export const wantedCode = (known: readonly string[]): Bilingual => ({
  zh: `不在代码表中（已有：${known.slice(0, 20).join('、')}）：请改正该值，或在映射中补充该代码`,
  en: `is not in the list of codes (${known.slice(0, 20).join(', ')}): mend it, or add the code to the mapping`,
});

export const expressionFailed = (source: string, said: Bilingual): Bilingual => ({
  zh: `表达式 ${source} 无法计算：${said.zh}`,
  en: `the expression ${source} has no result: ${said.en}`,
});

export const expressionKind = (source: string, zh: string, en: string): Bilingual => ({
  zh: `表达式 ${source} 的结果应为${zh}`,
  en: `the expression ${source} should give ${en}`,
});

export const incomplete = (name: string): Bilingual => ({
  zh: `本行缺少生成事件${name === 'id' ? '编号（id）' : '时间（time）'}所需的值：请补全，或用 skip 声明跳过`,
  en: `the row has no value for the event's ${name}: complete it, or declare a skip`,
});

export const noSingleValue = (path: string, found: string): Bilingual => ({
  zh: `${path} 处是对象或列表（${found}），不是单个值：请写到其中的值（如 ${path}.0 或 ${path}.名称），或用 each 逐项生成`,
  en: `${path} holds an object or a list (${found}), no single value: name the value inside (as ${path}.0 or ${path}.name), or use each`,
});

export const noList = (path: string): Bilingual => ({
  zh: `${path} 处应为列表（each 逐项生成事件）：请检查路径，或改正该记录`,
  en: `${path} should hold a list (each makes an event of every element): check the path, or mend the record`,
});

export const noVersion: Bilingual = {
  zh: '本记录没有版本（version）的值，无法给更正事件编号：请补全，或改用映射中每次变更都会变的列（如日志序列号 LSN 或更新次数）',
  en: 'the record has no value for version, so its correction cannot be named: complete it, or name in the mapping what grows with every change (such as the LSN or a count of updates)',
};

export const noBefore: Bilingual = {
  zh: '变更事件没有变更前的值（before），无法得知此前报送了什么：请让数据库记录整行旧值（PostgreSQL：ALTER TABLE … REPLICA IDENTITY FULL）',
  en: 'the change event does not tell the row before, so what was told of it is unknown: let the database log whole old rows (PostgreSQL: ALTER TABLE … REPLICA IDENTITY FULL)',
};

export const notTold = (column: string): Bilingual => ({
  zh: `${column} 列的值未变，数据库没有随变更发送（__debezium_unavailable_value）：请让数据库记录整行旧值（PostgreSQL：ALTER TABLE … REPLICA IDENTITY FULL）`,
  en: `column ${column} did not change, and the database did not send its value (__debezium_unavailable_value): let it log whole old rows (PostgreSQL: ALTER TABLE … REPLICA IDENTITY FULL)`,
});

export const goneBecause = {
  deleted: '来源已删除该记录',
  ended: '来源中该记录已不再成立',
} as const;

export const lookupFound = (lookup: string, key: string, said: Bilingual): Bilingual => ({
  zh: `关联表 ${lookup} 中“${shown(key)}”的记录不可用：${said.zh}`,
  en: `the row of lookup ${lookup} for “${shown(key)}” cannot be used: ${said.en}`,
});

export const keyRepeated = (file: string, line: number): Bilingual => ({
  zh: `该键在 ${file} 第 ${String(line)} 行再次出现而内容不同：请保留一行`,
  en: `the key comes again with other values on line ${String(line)} of ${file}: keep one of them`,
});

export const lookupRow = (file: string, line: number, said: Bilingual): Bilingual => ({
  zh: `${file} 第 ${String(line)} 行：${said.zh}`,
  en: `line ${String(line)} of ${file}: ${said.en}`,
});

export const columnCount = (found: number, expected: number): Bilingual => ({
  zh: `本行有 ${String(found)} 列，表头有 ${String(expected)} 列：请检查分隔符、引号或缺失的列`,
  en: `the row has ${String(found)} columns, the header has ${String(expected)}: check delimiter, quotes, missing columns`,
});

// Of the mapping itself.

export const unknownName = (
  kind: Bilingual,
  name: string,
  known: readonly string[],
): Bilingual => ({
  zh: `没有名为 ${name} 的${kind.zh}；现有：${known.join('、') || '无'}`,
  en: `there is no ${kind.en} ${name}; there are: ${known.join(', ') || 'none'}`,
});

export const kinds = {
  lookup: { zh: '关联表（lookups）', en: 'lookup' },
  codes: { zh: '代码表（codes）', en: 'list of codes' },
  type: { zh: '事件类型', en: 'event type' },
  field: { zh: '字段', en: 'field' },
} as const;

export const badTemplate = (text: string): Bilingual => ({
  zh: `模板 ${text} 的花括号不成对或其中为空：占位写作 {列名}、{列名:014} 或 {关联.值}，花括号本身写作 {{ }}`,
  en: `the braces of the template ${text} do not match, or are empty: write {column}, {column:014} or {join.value}, and {{ }} for braces themselves`,
});

export const ownType = (type: string): Bilingual => ({
  zh: `${type} 由 Tocsin 自身记录，任何来源都不能报送`,
  en: `${type} is recorded by Tocsin itself; no feed may send it`,
});

export const missingField = (type: string, field: string): Bilingual => ({
  zh: `${type} 必须有字段 ${field}：请在 data 中补充`,
  en: `${type} needs the field ${field}: add it to data`,
});

export const needsVersion: Bilingual = {
  zh: 'tells: row 的事件会被后来的记录更正，须在表中用 version 写明版本（如 {change.source.lsn} 或更新次数的列）',
  en: 'events with tells: row are corrected by later records: state version in the table (such as {change.source.lsn} or a column that counts updates)',
};

export const ownCorrects: Bilingual = {
  zh: 'tells: row 的更正由系统生成，不能再写 corrects：请删去其一',
  en: 'tells: row makes the corrections itself; remove corrects, or tells',
};

export const onlyForRows: Bilingual = {
  zh: 'gone 只用于 tells: row 的事件：请补充 tells: row，或删去 gone',
  en: 'gone is for events with tells: row: add tells: row, or remove gone',
};

export const onlyForChanges: Bilingual = {
  zh: 'on 只用于数据库变更事件（form: debezium）',
  en: 'on is for change events of a database (form: debezium)',
};

export const onlyForTrees: Bilingual = {
  zh: 'each 只用于 JSON 记录和变更事件，CSV 与定长文件没有列表',
  en: 'each is for JSON records and change events; CSV and fixed-width files hold no lists',
};

export const rowTellsAlways: Bilingual = {
  zh: 'tells: row 的事件跟随该行的每次变更，不能再用 on 限定',
  en: 'events with tells: row follow every change of the row; remove on',
};

export const twice = (kind: Bilingual, name: string): Bilingual => ({
  zh: `${kind.zh} ${name} 出现了两次：请保留一处`,
  en: `${kind.en} ${name} stands there twice: keep one`,
});

export const missingColumn = (
  file: string,
  name: string,
  header: readonly string[],
): Bilingual => ({
  zh: `${file} 没有映射所用的列或关联值 ${name}；该文件的列：${header.join('、')}`,
  en: `${file} has no column, and no join gives the value, ${name}; the columns are: ${header.join(', ')}`,
});
