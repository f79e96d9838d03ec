// Who may import whom: the table of docs/decisions/0003-import-table.md. Change it there first.
const mayImport = {
  access: [],
  'credit-events': [],
  'event-store': [],
  connections: ['credit-events'],
  alerts: ['credit-events'],
  feeds: ['credit-events'],
  'legal-calendar': ['credit-events'],
  'warning-signs': ['credit-events', 'legal-calendar', 'connections'],
  'read-models': ['credit-events', 'alerts'],
  'event-store-postgres': ['event-store'],
  'event-store-eventstoredb': ['event-store', 'event-store-postgres'],
  subscriptions: ['event-store'],
};
const pure = 'access|alerts|connections|credit-events|feeds|legal-calendar|warning-signs';
const specs = '\\.spec\\.ts$';
const packages = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

const directions = Object.entries(mayImport).map(([lib, allowed]) => ({
  name: `${lib}-imports-${allowed.join('-and-') || 'nothing'}`,
  comment: 'The import table is the law; change it in docs/decisions first.',
  severity: 'error',
  from: { path: `^libs/${lib}/`, pathNot: specs },
  to: { path: '^(libs|apps)/', pathNot: `^libs/(${[lib, ...allowed].join('|')})/` },
}));

const only = (name, pkg, home, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(apps|libs)/', pathNot: home },
  to: { path: `node_modules/${pkg}` },
});

module.exports = {
  forbidden: [
    ...directions,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-libs-touch-no-machine',
      comment: 'A fold that reads a clock, a disk or a package cannot be replayed.',
      severity: 'error',
      from: { path: `^libs/(${pure})/src/`, pathNot: specs },
      to: { dependencyTypes: ['core', ...packages] },
    },
    {
      name: 'signs-see-connections-as-types',
      comment: 'A sign asks ctx.connected; the graph is walked by the host of the engine.',
      severity: 'error',
      from: { path: '^libs/warning-signs/', pathNot: [specs, '^libs/warning-signs/test/'] },
      to: { path: '^libs/connections/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'signs-are-strangers',
      comment: 'One sign folder never imports another; what they share is the standing.',
      severity: 'error',
      from: { path: '^libs/warning-signs/src/([^/]+)/' },
      to: {
        path: '^libs/warning-signs/src/[^/]+/',
        pathNot: '^libs/warning-signs/src/$1/',
      },
    },
    {
      name: 'front-door-only',
      comment: 'Other libs and apps come in through src/index.ts.',
      severity: 'error',
      from: { path: '^(?:libs|apps)/([^/]+)/', pathNot: specs },
      to: {
        path: '^libs/[^/]+/(src|contract)/',
        pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'],
      },
    },
    {
      name: 'apps-are-strangers',
      comment: 'Only apps/tocsin composes the others.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: `^apps/tocsin/|${specs}` },
      to: { path: '^apps/[^/]+/', pathNot: '^apps/$1/' },
    },
    {
      name: 'dashboards-are-data',
      comment: 'What is on them comes over the wire; only their tests know the code.',
      severity: 'error',
      from: { path: '^dashboards/src/', pathNot: specs },
      to: { path: '^(apps|libs)/' },
    },
    only('nest-in-apps', '@nestjs/', '^apps/', 'Libs are functions and data.'),
    only('typeorm-in-read-models', 'typeorm/', '^libs/read-models/', 'Hot paths use pg directly.'),
    only('kafkajs-in-intake', 'kafkajs/', '^apps/intake/', 'Kafka stays behind a port.'),
    only(
      'eventstoredb-in-its-adapter',
      '@eventstore/',
      '^libs/event-store-eventstoredb/',
      'Nothing of the client leaks.',
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.tocsin)/' },
  },
};
