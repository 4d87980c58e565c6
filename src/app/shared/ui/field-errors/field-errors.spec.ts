import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, maxLength, required } from '@angular/forms/signals';
import { FieldErrors } from './field-errors';

@Component({ imports: [FieldErrors], template: '<pl-field-errors [field]="person.name" />' })
class Host {
  readonly person = form(signal({ name: '' }), (path) => {
    required(path.name);
    maxLength(path.name, 3);
  });
}

describe('the errors of a field', () => {
  async function show() {
    const fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
    const text = async (): Promise<string> => {
      await fixture.whenStable();
      return (fixture.nativeElement as HTMLElement).textContent.trim();
    };
    return { field: fixture.componentInstance.person.name, text };
  }

  it('are not shown before the person has left the field', async () => {
    const { text } = await show();
    expect(await text()).toBe('');
  });

  it('say what to do, without a message of their own', async () => {
    const { field, text } = await show();
    field().markAsTouched();
    expect(await text()).toBe('Please fill this in.');
    field().value.set('Joanna');
    expect(await text()).toBe('At most 3 characters.');
  });

  it('go when the field is right', async () => {
    const { field, text } = await show();
    field().markAsTouched();
    field().value.set('Ann');
    expect(await text()).toBe('');
  });
});
