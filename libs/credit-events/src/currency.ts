/**
 * Currencies by their codes (ISO 4217). Amounts are compared within one currency: a code that does
 * not exist, such as `RMB`, would keep them apart from their like without anybody noticing.
 */
const codes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export const isCurrency = (text: string): boolean => codes.has(text);
