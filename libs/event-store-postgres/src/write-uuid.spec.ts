import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { writeUuid } from './write-uuid';

it('writes the 16 bytes that the text names, where it is told to', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat(5), (uuid, start) => {
      const buffer = Buffer.alloc(24);
      expect(writeUuid(buffer, uuid, start)).toBe(start + 16);
      expect(buffer.toString('hex', start, start + 16)).toBe(uuid.replaceAll('-', ''));
    }),
  );
});
