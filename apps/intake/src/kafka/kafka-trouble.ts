/** What is wrong with Kafka, told in both languages to whoever has to mend it. */
import type { Bilingual } from '@tocsin/credit-events';

/** In logs it speaks English. */
export class KafkaTrouble extends Error {
  constructor(
    readonly said: Bilingual,
    options?: ErrorOptions,
  ) {
    super(said.en, options);
  }
}

/** Whatever was thrown, as it can be told; what others throw has one language. */
export function saidOf(problem: unknown): Bilingual {
  if (problem instanceof KafkaTrouble) return problem.said;
  const text = problem instanceof Error ? problem.message : JSON.stringify(problem);
  return { zh: text, en: text };
}
