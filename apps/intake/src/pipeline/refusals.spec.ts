import { expect, it } from '@jest/globals';
import { tooLarge } from './refusals';

const MiB = 1024 * 1024;

it.each([
  [
    MiB + 3,
    /^This event is 1048579 bytes long, above the 1048576 bytes/,
    /长 1048579 字节，超过.* 1048576 字节/,
  ],
  [50 * MiB, /^This event is 50\.0 MiB long, above the 1\.0 MiB/, /长 50\.0 MiB，超过.* 1\.0 MiB/],
])(
  'says how much too large an event of %d bytes is, to the byte where it takes that',
  (bytes, en, zh) => {
    const [{ message } = { message: { en: '', zh: '' } }] = tooLarge(bytes, MiB).errors;
    expect(message.en).toMatch(en);
    expect(message.zh).toMatch(zh);
  },
);
