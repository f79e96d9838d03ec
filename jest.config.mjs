import { availableParallelism } from 'node:os';

// Three levels by suffix: .spec (pure), .int.spec (real PostgreSQL), .e2e.spec (the whole system).
const swc = (typescript) => [
  '@swc/jest',
  {
    jsc: {
      parser: typescript
        ? { syntax: 'typescript', decorators: true, tsx: false }
        : { syntax: 'ecmascript' },
      ...(typescript ? { transform: { legacyDecorator: true, decoratorMetadata: true } } : {}),
      target: 'es2023',
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

// Packages that ship only as ES modules; Jest's sandbox needs them as CommonJS.
const esmOnly = [
  '@nestjs',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@borewit',
  '@tokenizer',
  'load-esm',
  '@marcbachmann',
  'pg-copy-streams',
];

const shared = {
  testEnvironment: 'node',
  rootDir: import.meta.dirname,
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  moduleNameMapper: {
    '^@tocsin/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@apps/(.*)$': '<rootDir>/apps/$1',
    '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'],
  },
  transform: { '^.+\\.ts$': swc(true), '^.+\\.m?js$': swc(false) },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
};

const level = (name, testMatch, testPathIgnorePatterns, more = {}) => ({
  ...shared,
  displayName: name,
  testMatch,
  testPathIgnorePatterns: ['/node_modules/', ...testPathIgnorePatterns],
  ...more,
});

const withPostgres = {
  globalSetup: '<rootDir>/test/postgres.global-setup.mjs',
  globalTeardown: '<rootDir>/test/postgres.global-teardown.mjs',
};
const anywhere = (suffix) => [
  `<rootDir>/{apps,libs,bench,dashboards,deploy,test}/**/*${suffix}.ts`,
];

export default {
  // Jest leaves a processor free for itself, which on two is half of them. More than four of the
  // end-to-end tests at once would want more connections than their PostgreSQL has.
  maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
  testSequencer: '<rootDir>/test/whole-systems-first.sequencer.mjs',
  workerIdleMemoryLimit: '1GB',
  // A busy machine is slow, not wrong.
  testTimeout: 30_000,
  reporters: ['default', '<rootDir>/test/closing-line.reporter.mjs'],
  projects: [
    level('pure', anywhere('.spec'), ['\\.int\\.spec\\.ts$', '\\.e2e\\.spec\\.ts$']),
    level('int', anywhere('.int.spec'), [], withPostgres),
    level('e2e', anywhere('.e2e.spec'), [], withPostgres),
  ],
};
