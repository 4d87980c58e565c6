import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { RmdqResponse } from '#contract/questionnaire';
import { BLANK_RMDQ } from './blank-rmdq';
import { RmdqForm } from './rmdq-form';

@Component({ imports: [RmdqForm], template: `<pl-rmdq-form [(response)]="response" [score]="score()" />` })
class Page {
  readonly response = signal<RmdqResponse>(BLANK_RMDQ);
  readonly score = signal<number | null>(null);
}

describe('the disability questionnaire', () => {
  async function open() {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const page = fixture.componentInstance;
    const groups = () => Array.from(host.querySelectorAll<HTMLElement>('li [role=radiogroup]'));
    const press = async (key: string) => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await fixture.whenStable();
    };
    const confirmRest = async () => {
      host.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
      await fixture.whenStable();
    };
    return { fixture, host, page, groups, press, confirmRest };
  }

  it('begins with nothing answered and no number', async () => {
    const { host } = await open();
    expect(host.querySelectorAll('input:checked').length).toBe(0);
    expect(host.textContent).toContain('0 of 24 answered');
    expect(host.textContent).toContain('No score until the form is complete');
    expect(host.textContent).not.toContain('Score 0');
  });

  it('takes one keystroke an item and moves on to the next', async () => {
    const { page, groups, press } = await open();
    groups()[0]?.querySelector('input')?.focus();
    await press('y');
    await press('n');
    await press('y');
    expect(page.response().items.slice(0, 4)).toEqual([true, false, true, null]);
    expect(groups()[3]?.contains(document.activeElement)).toBeTrue();
  });

  it('tells which items are open while it is incomplete, and shows no number', async () => {
    const { fixture, host, page } = await open();
    page.response.set({
      ...BLANK_RMDQ,
      items: BLANK_RMDQ.items.map((_, i) => (i === 4 || i === 9 ? null : true)),
    });
    page.score.set(22);
    await fixture.whenStable();
    expect(host.textContent).toContain('22 of 24 answered');
    expect(host.textContent).toContain('Open: 5, 10');
    expect(host.textContent).not.toContain('Score 22');
  });

  it('is complete once the rest is confirmed, without inventing answers', async () => {
    const { fixture, host, page, groups, press, confirmRest } = await open();
    groups()[0]?.querySelector('input')?.focus();
    await press('y');
    await confirmRest();
    expect(page.response().restConfirmed).toBeTrue();
    expect(page.response().items.filter((answer) => answer === null).length).toBe(23);
    page.score.set(1);
    await fixture.whenStable();
    expect(host.textContent).toContain('Score 1 of 24');
  });

  it('asks for the confirmation again after an answer is taken back', async () => {
    const { page, groups, press, confirmRest } = await open();
    groups()[0]?.querySelector('input')?.focus();
    await press('y');
    await confirmRest();
    groups()[0]?.querySelector('input')?.focus();
    await press('Backspace');
    expect(page.response().restConfirmed).toBeFalse();
  });

  it('does not assume how it was answered', async () => {
    const { fixture, host, page } = await open();
    expect(page.response().mode).toBeNull();
    host.querySelectorAll<HTMLInputElement>('fieldset input')[2]?.click();
    await fixture.whenStable();
    expect(page.response().mode).toBe('phone');
  });
});
