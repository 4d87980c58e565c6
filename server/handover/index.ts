export { listFormsOf } from './list-forms.ts';
