/**
 * The secrets of feeds' credentials: 32 random bytes, shown once. Only the hash is kept; it needs no
 * salt, because there is nothing to guess.
 */
import { createHash, randomBytes } from 'node:crypto';

const prefix = 'tocsin_feed_';
const tokenShape = /^tocsin_feed_[A-Za-z0-9_-]{43}$/;

export const newToken = (): string => prefix + randomBytes(32).toString('base64url');

export const isToken = (text: string): boolean => tokenShape.test(text);

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Names a credential without telling anything of its secret. */
export const newCredentialId = (): string => randomBytes(6).toString('hex');
