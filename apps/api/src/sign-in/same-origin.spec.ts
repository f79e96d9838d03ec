import { describe, expect, it } from '@jest/globals';
import { isSameOrigin } from './same-origin';

describe('a change made with a session cookie', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://tocsin', host: 'tocsin' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ origin: 'http://tocsin:8080', host: 'tocsin:8080' }, true],
    [{ origin: 'http://tocsin:8080', host: 'TOCSIN:8080' }, true],
    [{ origin: 'http://evil.example', host: 'tocsin:8080' }, false],
    [{ origin: 'null', host: 'tocsin:8080' }, false],
    [{ host: 'tocsin:8080' }, true],
    [{ origin: 'http://tocsin:8080' }, false],
  ])('%j → %s', (headers, allowed) => {
    expect(isSameOrigin(headers)).toBe(allowed);
  });
});
