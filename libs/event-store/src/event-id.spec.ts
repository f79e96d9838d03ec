import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eventIdOf } from './event-id';

it('stays the same for ever, since it stands in every recorded log', () => {
  expect(eventIdOf('urn:bank:a', '1')).toBe('b5a90e79-b798-822d-b3bf-51aa04efa32d');
});

it('is a UUID of version 8 and keeps pairs apart that only look alike when joined', () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (a, b, c) => {
      expect(eventIdOf(a, b + c)).toMatch(uuid);
      expect(eventIdOf(a, b + c)).not.toBe(eventIdOf(a + b, c));
    }),
  );
});
