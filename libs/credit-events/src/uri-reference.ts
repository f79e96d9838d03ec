/** URI-references (RFC 3986), as far as a feed's `source` needs them: right characters, 1 to 256. */
const shape = /^(?:[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+$/;

export const isUriReference = (text: string): boolean => text.length <= 256 && shape.test(text);
