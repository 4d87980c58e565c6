export { findImportedCourse } from './import-repository.ts';
