import type { ComponentFixture } from '@angular/core/testing';

/** What somebody sees and does on a page. */
export function lookAt<T>(fixture: ComponentFixture<T>) {
  const element = fixture.nativeElement as HTMLElement;
  const text = (selector: string): string => tidy(element.querySelector(selector));
  const find = (selector: string, words: string | RegExp): HTMLElement | undefined =>
    [...element.querySelectorAll<HTMLElement>(selector)].find((each) => {
      const name = each.getAttribute('aria-label') ?? tidy(each);
      return typeof words === 'string' ? name === words : words.test(name);
    });
  return {
    element,
    text,
    find,
    texts: (selector: string): string[] => [...element.querySelectorAll(selector)].map(tidy),
    press: async (name: string | RegExp): Promise<void> => {
      const button = find('button', name);
      if (!button) throw new Error(`There is no button ${name}`);
      button.click();
      await fixture.whenStable();
    },
    type: async (selector: string, value: string): Promise<void> => {
      const field = element.querySelector<HTMLInputElement>(selector);
      if (!field) throw new Error(`There is no field ${selector}`);
      field.value = value;
      field.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    },
    settle: () => fixture.whenStable(),
  };
}

function tidy(element: Element | null): string {
  return (element?.textContent ?? '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
}
