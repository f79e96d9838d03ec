import { expect, it } from '@jest/globals';
import { portTrouble } from './serve';

it.each([
  ['EADDRINUSE', /^Port 80 on 999\.1\.1\.1 is taken\./],
  ['EACCES', /^Port 80 needs more rights;/],
  ['ENOTFOUND', /^TOCSIN_HOST: 999\.1\.1\.1 is no address of this machine;/],
  ['EADDRNOTAVAIL', /^TOCSIN_HOST: 999\.1\.1\.1 is no address of this machine;/],
])('a port that cannot be opened is told of, with what to change: %s', (code, said) => {
  const error = Object.assign(new Error(code), { code });
  expect(portTrouble(error, { host: '999.1.1.1', port: 80 }).message).toMatch(said);
});
