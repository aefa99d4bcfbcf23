/**
 * Directions of import: a lib may know what stands left of it, never what stands right. Each rule says what it
 * prevents.
 */
const ORDER = [
  ['platform'],
  ['audit'],
  ['identity', 'documents', 'bodies'],
  ['mail'],
  ['openings'],
  ['remiss'],
  ['response', 'reminder'],
  ['assessment'],
  ['summary'],
  ['publication', 'overview'],
];

/** A lib may not import its neighbours on the same step, nor anything further up. */
const directions = ORDER.flatMap((step, index) =>
  step.map((lib) => ({
    name: `${lib}-looks-down-only`,
    comment: `${lib} must be understood, tested and replaced without what is built on it.`,
    severity: 'error',
    from: { path: `^libs/${lib}/` },
    to: {
      path:
        ORDER.slice(index)
          .flat()
          .filter((other) => other !== lib)
          .map((other) => `^libs/${other}/`)
          .join('|') || '^$',
    },
  })),
);

/**
 * The rooms of what is large, lowest first: a room may know those left of it. What stands beside the rooms is the
 * ground that all may stand on.
 */
const ROOMS = {
  'libs/bodies': ['files', 'register', 'rule', 'meetings'],
  'libs/documents': ['check', 'store', 'import', 'write'],
  'libs/remiss': ['model', 'package', 'post', 'prepare', 'plan', 'round'],
  'libs/response': ['model', 'read', 'documents', 'draft', 'extension', 'receive'],
  'apps/server': ['theme', 'http', 'ui', 'web', 'api', 'pages'],
};
const LARGE = Object.entries(ROOMS).filter(([place]) => place.startsWith('libs/'));

/** A room may not import one further up. */
const upAndDown = Object.entries(ROOMS).flatMap(([place, rooms]) =>
  rooms.slice(0, -1).map((room, index) => ({
    name: `${place}/${room}-looks-down-only`,
    comment: 'A room must be understood without what is built on it.',
    severity: 'error',
    from: { path: `^${place}/${room}/`, pathNot: '\\.spec\\.tsx?$' },
    to: { path: `^${place}/(${rooms.slice(index + 1).join('|')})/` },
  })),
);

/** A lib's rooms know each other by what their index.ts names, and the ground that they stand on knows none of them. */
const doors = LARGE.flatMap(([place, rooms]) => [
  ...rooms.map((room) => ({
    name: `${place}/${room}-by-the-front-door`,
    comment: 'What its index.ts does not name is the room’s own business.',
    severity: 'error',
    from: { path: `^${place}/`, pathNot: `^${place}/${room}/|\.spec\.ts$|\.child\.ts$` },
    to: { path: `^${place}/${room}/`, pathNot: `^${place}/${room}/index\.ts$` },
  })),
  {
    name: `${place}-has-a-ground`,
    comment: 'All rooms stand on it.',
    severity: 'error',
    from: { path: `^${place}/[^/]+\.ts$`, pathNot: '/(index|[a-z]+\.module)\.ts$' },
    to: { path: `^${place}/(${rooms.join('|')})/` },
  },
]);

module.exports = {
  forbidden: [
    ...directions,
    ...upAndDown,
    ...doors,
    {
      name: 'api-and-pages-are-two-doors',
      comment: 'Both stand on http/; what one of them needs of the other belongs there.',
      severity: 'error',
      from: { path: '^apps/server/pages/' },
      to: { path: '^apps/server/api/' },
    },
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one thought in two places, and start in an order nobody chose.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'libs-know-no-app',
      comment: 'A capability does not know which process runs it.',
      severity: 'error',
      from: { path: '^libs/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^(apps|test)/' },
    },
    {
      name: 'apps-are-processes',
      comment: 'One process does not import another: apps/local starts the others as processes.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-by-the-front-door',
      comment: 'What index.ts does not name is the lib’s own business: entities and repositories never leave it.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      // A child that reads a stranger's file loads what it needs and not the whole platform: days, addresses and
      // encodings have doors of their own.
      to: {
        path: '^libs/[^/]+/.',
        pathNot:
          '^libs/($1/|[^/]+/index\\.ts$|platform/(local-time|swedish-date-text|written-day|mail-address|wide-text)\\.ts$)',
      },
    },
    {
      name: 'apps-by-the-front-door',
      comment:
        'As above, for the apps. A page’s script reads days as the server does, and loads nothing else of the platform.',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/[^/]+/.', pathNot: '^libs/([^/]+/index|platform/written-day)\\.ts$' },
    },
    {
      name: 'rules-are-pure',
      comment:
        'Rules that depend on time are given it; a table test must be able to ask about any year without a database.',
      severity: 'error',
      from: {
        path: '(-status|-ladder|-rule|-plan|build-snapshot|completeness-gate|swedish-calendar|local-time)\\.ts$',
        pathNot: '\\.spec\\.tsx?$',
      },
      to: { path: 'node_modules/(@nestjs|typeorm|bullmq|pg)/' },
    },
    {
      name: 'nodemailer-in-one-place',
      comment: 'The moment of the final dot must be ours; a second sender would send without its record.',
      severity: 'error',
      from: { pathNot: '^libs/mail/smtp-transport\\.ts$|^test/|\\.spec\\.ts$' },
      to: { path: 'node_modules/nodemailer/' },
    },
    {
      name: 'queue-library-stays-inside',
      comment: 'The rest knows a narrow port, so that PostgreSQL and Redis stay interchangeable.',
      severity: 'error',
      from: { path: '^libs/(?!platform/)' },
      to: { path: 'node_modules/(bullmq|ioredis)/' },
    },
    {
      name: 'production-needs-no-dev-dependency',
      comment: 'The image installs without them, and holds nothing of apps/local.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.tsx?$|^apps/local/|/run-from-source\\.cjs$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tests-stay-out',
      comment: 'Nothing that runs leans on a test.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^test/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
  },
};
