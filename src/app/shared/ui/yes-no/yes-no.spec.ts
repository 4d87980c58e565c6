import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { YesNo } from './yes-no';

@Component({
  imports: [YesNo],
  template: `<pl-yes-no
    label="Back spasm"
    [locked]="locked()"
    [(value)]="answer"
    (movedOn)="moves = moves + 1"
  />`,
})
class Page {
  readonly answer = signal<boolean | null>(null);
  readonly locked = signal('');
  moves = 0;
}

describe('a yes/no question', () => {
  async function open() {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const radios = () => Array.from(host.querySelectorAll<HTMLInputElement>('input[type=radio]'));
    const press = async (key: string) => {
      radios()[0]?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await fixture.whenStable();
    };
    return { fixture, page: fixture.componentInstance, host, radios, press };
  }

  it('begins without an answer', async () => {
    const { radios } = await open();
    expect(radios().some((radio) => radio.checked)).toBeFalse();
  });

  it('takes yes by Y and no by N, and says that it moves on', async () => {
    const { page, press, radios } = await open();
    await press('y');
    expect(page.answer()).toBeTrue();
    await press('n');
    expect(page.answer()).toBeFalse();
    expect(radios()[1]?.checked).toBeTrue();
    expect(page.moves).toBe(2);
  });

  it('can be taken back, by Backspace or its button', async () => {
    const { fixture, page, press, host } = await open();
    await press('y');
    await press('Backspace');
    expect(page.answer()).toBeNull();
    await press('n');
    host.querySelector<HTMLButtonElement>('button')?.click();
    await fixture.whenStable();
    expect(page.answer()).toBeNull();
  });

  it('keeps a locked answer and says why', async () => {
    const { fixture, page, press, host, radios } = await open();
    page.answer.set(true);
    page.locked.set('Only the chiropractor can change this answer.');
    await fixture.whenStable();
    await press('n');
    expect(page.answer()).toBeTrue();
    expect(radios().every((radio) => radio.disabled)).toBeTrue();
    expect(host.textContent).toContain('Only the chiropractor can change this answer.');
  });
});
