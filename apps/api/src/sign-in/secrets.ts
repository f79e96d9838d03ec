/** Secrets that we hand out once and recognise later by their hash. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, in letters that need no escaping in a link or a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** A random secret needs no salt and no slow hash: there is nothing to guess. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Compares without telling by its duration how much was right. */
export const isSecret = (given: string, hash: Buffer): boolean =>
  timingSafeEqual(hashOf(given), hash);
