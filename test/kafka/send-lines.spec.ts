import { describe, expect, it } from '@jest/globals';
import { inRequests } from './send-lines';

describe('the lines of a file on their way to Kafka', () => {
  it('go in requests that a broker takes, in their order, however long the file is', () => {
    const lines = Array.from({ length: 5_000 }, (_, n) => Buffer.from(String(n).padEnd(250)));
    const requests = inRequests(lines);
    expect(requests.flat()).toEqual(lines);
    const sizes = requests.map((request) => Buffer.concat([...request]).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500_000);
    expect(requests.length).toBeLessThan(6);
  });

  it('goes alone where one line is too long for company, and not at all where there is none', () => {
    const [long, short] = [Buffer.alloc(600_000), Buffer.from('{}')];
    expect(inRequests([short, long, short]).map(({ length }) => length)).toEqual([1, 1, 1]);
    expect(inRequests([])).toEqual([]);
  });
});
