import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { NrsScale } from './nrs-scale';

@Component({ imports: [NrsScale], template: `<pl-nrs-scale label="Average pain" [(value)]="pain" />` })
class Page {
  readonly pain = signal<number | null>(null);
}

describe('the pain scale', () => {
  async function open() {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const type = async (...keys: string[]) => {
      for (const key of keys) {
        host
          .querySelector('input')
          ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }
      await fixture.whenStable();
    };
    return { fixture, pain: fixture.componentInstance.pain, host, type };
  }

  it('begins not answered, which is not nought', async () => {
    const { host, pain } = await open();
    expect(host.textContent).toContain('Not answered');
    expect(host.querySelector('input:checked')).toBeNull();
    expect(pain()).toBeNull();
  });

  it('is one group of eleven radios with its ends in words', async () => {
    const { host } = await open();
    expect(host.querySelectorAll('[role=radiogroup] input[type=radio]').length).toBe(11);
    expect(host.textContent).toContain('0 = no pain');
    expect(host.textContent).toContain('10 = worst possible');
  });

  it('takes a digit, and ten as one and nought', async () => {
    const { host, pain, type } = await open();
    await type('7');
    expect(pain()).toBe(7);
    expect(host.textContent).toContain('7 of 10');
    await type('1', '0');
    expect(pain()).toBe(10);
    await type('0');
    expect(pain()).toBe(0);
  });

  it('can be cleared again', async () => {
    const { fixture, host, pain, type } = await open();
    await type('3');
    host.querySelector<HTMLButtonElement>('button')?.click();
    await fixture.whenStable();
    expect(pain()).toBeNull();
    expect(host.querySelector('input:checked')).toBeNull();
    await type('4', 'Backspace');
    expect(pain()).toBeNull();
  });
});
