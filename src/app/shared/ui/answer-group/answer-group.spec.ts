import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Answers, MEDICATIONS, MEDICATION_LABELS, type Medication } from '#domain/vocabulary';
import { AnswerGroup } from './answer-group';

@Component({
  imports: [AnswerGroup],
  template: `<pl-answer-group
    label="Medicines"
    searchable
    [codes]="codes"
    [labels]="labels"
    [(answers)]="answers"
  />`,
})
class Page {
  readonly codes = MEDICATIONS;
  readonly labels = MEDICATION_LABELS;
  readonly answers = signal<Answers<Medication>>({});
}

describe('a group of yes/no questions', () => {
  async function open() {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const button = (name: string) =>
      Array.from(host.querySelectorAll('button')).find((candidate) => candidate.textContent.trim() === name);
    const click = async (name: string) => {
      button(name)?.click();
      await fixture.whenStable();
    };
    return { fixture, host, answers: fixture.componentInstance.answers, button, click };
  }

  it('begins with nothing answered', async () => {
    const { host } = await open();
    expect(host.querySelectorAll('input:checked').length).toBe(0);
    expect(host.textContent).toContain('0 of 11 answered');
  });

  it('stores an explicit no for every question when none of these applies', async () => {
    const { answers, click } = await open();
    await click('None of these');
    expect(Object.keys(answers()).length).toBe(MEDICATIONS.length);
    expect(Object.values(answers()).every((answer) => !answer)).toBeTrue();
  });

  it('keeps a yes when none of the others applies', async () => {
    const { fixture, answers, click } = await open();
    answers.set({ opioid: true });
    await fixture.whenStable();
    await click('None of the others');
    expect(answers().opioid).toBeTrue();
    expect(answers().diuretic).toBeFalse();
  });

  it('takes an answer back as not answered, not as no', async () => {
    const { fixture, answers, host } = await open();
    answers.set({ opioid: true });
    await fixture.whenStable();
    host.querySelector<HTMLButtonElement>('button[aria-label="Clear: Opioid painkiller"]')?.click();
    expect('opioid' in answers()).toBeFalse();
  });

  it('finds by typing, and says so when nothing matches', async () => {
    const { fixture, host, button } = await open();
    const search = host.querySelector<HTMLInputElement>('input[type=search]');
    const type = async (text: string) => {
      if (search) search.value = text;
      search?.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    };
    await type('opioid');
    expect(host.querySelectorAll('[role=radiogroup]').length).toBe(1);
    // A button about the whole list would be misread while only a part of it is in view.
    expect(button('None of these')?.disabled).toBeTrue();
    await type('xyz');
    expect(host.textContent).toContain('Nothing in this list matches');
  });

  it('goes from the search to what was found, and back to a new search once it is answered', async () => {
    const { fixture, host, answers } = await open();
    const search = host.querySelector<HTMLInputElement>('input[type=search]')!;
    const press = async (key: string) => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await fixture.whenStable();
    };
    search.focus();
    search.value = 'opioid';
    search.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    await press('Enter');
    await press('y');
    expect(answers()).toEqual({ opioid: true });
    expect(document.activeElement).toBe(search);
    expect(host.querySelectorAll('[role=radiogroup]').length).toBe(MEDICATIONS.length);
  });

  it('answers what the search found also when Enter and the answer come before the list has followed', async () => {
    const { fixture, host, answers } = await open();
    const search = host.querySelector<HTMLInputElement>('input[type=search]')!;
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    search.focus();
    search.value = 'opioid';
    search.dispatchEvent(new Event('input'));
    press('Enter');
    press('y');
    await fixture.whenStable();
    expect(answers()).toEqual({ opioid: true });
    expect(document.activeElement).toBe(search);
  });

  it('keeps the focus in the list when everything is cleared', async () => {
    const { fixture, host, answers, click } = await open();
    answers.set({ opioid: true });
    await fixture.whenStable();
    await click('Clear all');
    expect(answers()).toEqual({});
    expect(document.activeElement).toBe(host.querySelector('input[type=radio]'));
  });
});
