// The import law: who may import what. ARCHITECTURE.md says why.
const domainArea = (area, mayUse) => ({
  name: `domain-${area}`,
  comment: `domain/${area} imports itself${mayUse.length > 0 ? ` and the door of ${mayUse.join(', ')}` : ''}`,
  severity: 'error',
  from: { path: `^domain/${area}/`, pathNot: '[.]spec[.]ts$' },
  to: { pathNot: [`^domain/${area}/`, ...mayUse.map((other) => `^domain/${other}/index[.]ts$`)] },
});

const SERVER_SHARED = '^server/(db|http|auth|clinic)/';
const serverFeature = (feature, mayUse) => ({
  name: `server-${feature}`,
  comment: `server/${feature} reaches another feature only through its index.ts, in the order of the record`,
  severity: 'error',
  from: { path: `^server/${feature}/`, pathNot: '[.]spec[.]ts$' },
  to: {
    path: '^(server|src|tools|e2e)/',
    pathNot: [`^server/${feature}/`, SERVER_SHARED, ...mayUse.map((other) => `^server/${other}/index[.]ts$`)],
  },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    domainArea('vocabulary', []),
    domainArea('knowledge', ['vocabulary']),
    domainArea('triage', ['vocabulary', 'knowledge']),
    domainArea('statistics', []),
    domainArea('outcomes', ['vocabulary', 'knowledge', 'triage', 'statistics']),
    domainArea('planning', ['vocabulary', 'knowledge', 'triage', 'statistics', 'outcomes']),
    domainArea('scheduling', ['vocabulary', 'outcomes']),
    domainArea('results', ['vocabulary', 'knowledge', 'statistics', 'outcomes', 'planning', 'scheduling']),
    {
      name: 'contract-is-thin',
      comment: 'contract imports the vocabulary and typebox; of the rules it takes result types only',
      severity: 'error',
      from: { path: '^contract/', pathNot: '[.]spec[.]ts$' },
      to: {
        pathNot: ['^contract/', '^domain/vocabulary/index[.]ts$', '^node_modules/typebox/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    serverFeature('accounts', []),
    serverFeature('audit', []),
    serverFeature('decision-support', []),
    serverFeature('patients', []),
    serverFeature('drafts', ['patients']),
    serverFeature('alerts', ['patients']),
    serverFeature('intake', ['patients', 'alerts']),
    serverFeature('plan', ['patients', 'intake']),
    serverFeature('check-ins', ['patients', 'intake', 'plan']),
    serverFeature('handover', ['patients', 'alerts', 'intake', 'check-ins']),
    serverFeature('call-list', ['patients', 'check-ins', 'handover']),
    serverFeature('visits', ['patients', 'alerts', 'intake', 'check-ins', 'plan']),
    serverFeature('outcomes', ['patients', 'intake', 'check-ins', 'plan', 'visits']),
    serverFeature('caseload', ['patients', 'intake', 'check-ins', 'plan', 'visits']),
    serverFeature('schedule', ['patients', 'plan', 'check-ins', 'visits']),
    serverFeature('transfer', ['patients', 'intake', 'check-ins', 'plan', 'visits']),
    serverFeature('results', ['patients', 'intake', 'check-ins', 'plan', 'visits', 'transfer']),
    {
      name: 'server-never-app',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(src|tools|e2e)/' },
    },
    {
      name: 'sql-in-repositories',
      comment: 'Kysely is used in server/db and in repositories; elsewhere only its types',
      severity: 'error',
      from: {
        path: '^server/',
        pathNot: [
          '^server/(db|testing)/',
          '-repository[.]ts$',
          '[.]spec[.]ts$',
          '^server/http/health[.]routes[.]ts$',
        ],
      },
      to: { path: '^node_modules/kysely/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-apart',
      comment:
        'a feature imports itself, core, shared, the domain and types of the contract; never another feature',
      severity: 'error',
      from: { path: '^src/app/features/([^/]+)/' },
      to: {
        path: '^(src/app/features|server|tools|e2e)/',
        pathNot: '^src/app/features/$1/',
      },
    },
    {
      name: 'core-below-features',
      comment: 'only app.routes.ts names features',
      severity: 'error',
      from: { path: '^src/app/(core|shared)/' },
      to: { path: '^src/app/features/' },
    },
    {
      name: 'shared-is-presentation',
      comment: 'shared knows no store, no HTTP, no core',
      severity: 'error',
      from: { path: '^src/app/shared/', pathNot: '[.]spec[.]ts$' },
      to: {
        path: [
          '^src/app/core/',
          '^node_modules/@ngrx/',
          '^node_modules/@angular/common/.*http',
          '^domain/(?!vocabulary/)',
        ],
      },
    },
    {
      name: 'contract-types-in-the-browser',
      comment: 'TypeBox stays out of the bundle: the app imports types of the contract only',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'chart-in-one-place',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/app/shared/ui/chart/' },
      to: { path: '^node_modules/chart[.]js/' },
    },
    {
      name: 'bench-measures-the-product',
      comment:
        'bench looks at domain, contract and server from outside, in the app and the browser that tools give',
      severity: 'error',
      from: { path: '^bench/' },
      to: { path: '^(src|e2e|tools)/', pathNot: '^tools/(browser|build-app)[.]ts$' },
    },
    {
      name: 'bench-is-a-leaf',
      severity: 'error',
      from: { pathNot: '^bench/' },
      to: { path: '^bench/' },
    },
    {
      name: 'no-dev-packages-in-the-product',
      severity: 'error',
      from: { path: '^(domain|contract|server|src)/', pathNot: ['[.]spec[.]ts$', '^server/testing/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Installed apart, and only when that bench runs.
    exclude: { path: '^bench/peers/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.node.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
