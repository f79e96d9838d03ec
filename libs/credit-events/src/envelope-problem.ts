/** The form in which a check of the envelope speaks. */
import type { Bilingual } from './field';
import type { EventError } from './refusal';
import type { RefusalReason } from './refusal-reasons';

export type Envelope = Readonly<Record<string, unknown>>;
export type Circumstances = Readonly<{
  /** Epoch milliseconds. */
  now: number;
  /** Whether the credential may send what was known more than seven days ago. */
  backfill: boolean;
  /** Whether the sender may state what is decided for the whole system: parameters, lists. */
  decides?: boolean;
}>;
export type Problem = Readonly<{ reason: RefusalReason; error: EventError }>;
export type Check = (
  envelope: Envelope,
  circumstances: Circumstances,
) => Problem | readonly Problem[] | undefined;

export const problem = (reason: RefusalReason, pointer: string, message: Bilingual): Problem => ({
  reason,
  error: { pointer, message },
});

/** A missing attribute, or one of the wrong JSON type. */
export const notText = (name: string, value: unknown): Problem =>
  value === undefined
    ? problem('missing-attribute', `/${name}`, {
        zh: `缺少必填的 CloudEvents 属性 ${name}。`,
        en: `The CloudEvents attribute ${name} is missing.`,
      })
    : problem('bad-attribute', `/${name}`, {
        zh: `${name} 应为字符串。`,
        en: `${name} must be a string.`,
      });
