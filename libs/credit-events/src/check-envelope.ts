/**
 * The checks of a CloudEvents envelope at the door, before its data meet the schema of their type.
 * Every event passes here, so the checks are plain code; each says what is wrong and how to mend it.
 */
import { attributeChecks } from './envelope-attributes';
import { timeChecks } from './envelope-times';
import {
  problem,
  type Check,
  type Circumstances,
  type Envelope,
  type Problem,
} from './envelope-problem';
import type { Refusal } from './refusal';
import type { RefusalReason } from './refusal-reasons';

const checks: readonly Check[] = [...attributeChecks, ...timeChecks];

/**
 * What is wrong with the envelope; undefined when nothing is. All faults are listed, the first
 * gives the reason. `backfill`: the sender may tell what it learnt more than seven days ago.
 */
export const checkEnvelope = (
  parsed: unknown,
  circumstances: Circumstances,
): Refusal<RefusalReason> | undefined => {
  if (!isObject(parsed)) return { reason: notAnObject.reason, errors: [notAnObject.error] };
  const problems: Problem[] = [];
  for (const check of checks) {
    const found = check(parsed, circumstances);
    if (found !== undefined) problems.push(...[found].flat());
  }
  const [first] = problems;
  return first && { reason: first.reason, errors: problems.map(({ error }) => error) };
};

const isObject = (value: unknown): value is Envelope =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const notAnObject = problem('malformed', '', {
  zh: '事件应为一个 JSON 对象（CloudEvents 1.0 结构化形式）。',
  en: 'An event is one JSON object (CloudEvents 1.0, structured mode).',
});
