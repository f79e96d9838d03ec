/** Certificates for tests, made by OpenSSL and signed by an authority of their own. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Texts in PEM. */
export type Certified = Readonly<{ cert: string; key: string }>;

export type Authority = Readonly<{
  /** In PEM. */
  certificate: string;
  sign: (name: string, wishes?: Readonly<{ for?: string; days?: number }>) => Certified;
}>;

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** Its files lie in the folder, which must be there. */
export function createAuthority(folder: string): Authority {
  const at = (file: string): string => join(folder, file);
  const openssl = (...asked: readonly string[]): void => {
    execFileSync('openssl', asked, { stdio: 'pipe' });
  };
  const [ca, caKey] = [at('ca.pem'), at('ca-key.pem')];
  openssl('req', '-x509', ...newKey, '-keyout', caKey, '-out', ca, '-subj', '/CN=authority');
  return {
    certificate: readFileSync(ca, 'utf8'),
    sign: (name, { for: place = 'IP:127.0.0.1', days = 2 } = {}) => {
      const [cert, key, request] = [at(`${name}.pem`), at(`${name}-key.pem`), at(`${name}.csr`)];
      writeFileSync(at('names'), `subjectAltName=${place}\n`);
      openssl('req', ...newKey, '-keyout', key, '-out', request, '-subj', `/CN=${name}`);
      const signing = ['-CA', ca, '-CAkey', caKey, '-CAcreateserial', '-days', String(days)];
      openssl('x509', '-req', '-in', request, ...signing, '-extfile', at('names'), '-out', cert);
      return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
    },
  };
}
