/**
 * Unified social credit codes (GB 32100-2015): 18 characters of an alphabet without I, O, S, V, Z,
 * the last of them a check character. A mistyped code would split one obligor's history in two, so
 * it is refused at the door.
 */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** What each character counts, by its code. */
const values = new Int8Array(128).fill(-1);
for (let value = 0; value < alphabet.length; value++) values[alphabet.charCodeAt(value)] = value;

/** Department and kind of body, six digits of region, nine characters of the body, the check. */
export const unifiedCodePattern = `[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}`;

const shape = new RegExp(`^${unifiedCodePattern}$`);

/** Whether the text is a unified social credit code whose check character is right. */
export const unifiedCodeIsValid = (text: string): boolean =>
  shape.test(text) && unifiedCheckIsRight(text);

/** Of a text that has the shape already. */
export const unifiedCheckIsRight = (text: string): boolean =>
  unifiedCheckCharacter(text) === text[17];

/** The check character that belongs to the first seventeen characters. */
export const unifiedCheckCharacter = (text: string): string | undefined => {
  let sum = 0;
  // 3 to the power of the place, modulo 31.
  let weight = 1;
  for (let place = 0; place < 17; place++) {
    sum += weight * (values[text.charCodeAt(place)] ?? -1);
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31];
};

/** Whether the text has the shape of a unified code, but not the check character that belongs. */
export const unifiedCodeIsMistyped = (text: string): boolean =>
  shape.test(text) && !unifiedCodeIsValid(text);
