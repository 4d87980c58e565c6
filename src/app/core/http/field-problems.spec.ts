import { Injector, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, submit } from '@angular/forms/signals';
import type { Problem } from '#contract/problem';
import { fieldProblems, restOfProblem } from './field-problems';

const fields = [
  { field: '/birthDate', code: 'in_future', message: 'This date is in the future.' },
  { field: '/administrator/username', code: 'taken', message: 'This name is taken.' },
  { field: '/courseId', code: 'missing', message: 'Please give this answer.' },
];
const problem: Problem = {
  type: '/problems/invalid-request',
  title: 'Some answers cannot be taken as they are.',
  status: 400,
  fields,
};

describe('problems of fields', () => {
  function aForm() {
    return form(signal({ birthDate: '2990-01-01', administrator: { username: 'ada' } }), {
      injector: TestBed.inject(Injector),
    });
  }

  it('stand at their fields, nested ones too, until the field is changed', async () => {
    const request = aForm();
    await submit(request, () => Promise.resolve(fieldProblems(request, problem)));
    expect(request.birthDate().errors()[0]?.message).toBe('This date is in the future.');
    expect(request.administrator.username().errors()[0]?.message).toBe('This name is taken.');

    request.birthDate().value.set('1990-01-01');
    expect(request.birthDate().errors()).toEqual([]);
    expect(request.administrator.username().errors().length).toBe(1);
  });

  it('are left to the page where the form has no such field', () => {
    expect(restOfProblem(aForm(), problem)?.fields).toEqual(fields.slice(2));
  });

  it('leave nothing to the page when each has its field', () => {
    expect(restOfProblem(aForm(), { ...problem, fields: fields.slice(0, 2) })).toBeNull();
  });

  it('are not looked for in a problem of another kind', () => {
    const offline: Problem = { type: '/problems/offline', title: 'No answer.', status: 0 };
    expect(fieldProblems(aForm(), offline)).toEqual([]);
    expect(restOfProblem(aForm(), offline)).toBe(offline);
  });
});
