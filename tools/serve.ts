import { buildApp } from './build-app.ts';

// npm run serve: the production server on an app that is up to date.
await buildApp();
await import('../server/main.ts');
