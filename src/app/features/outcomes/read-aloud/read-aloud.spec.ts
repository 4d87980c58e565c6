import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { CheckInAnswers } from '#contract/check-in';
import { lookAt } from '../../../shared/testing/look-at';
import { BLANK_ANSWERS } from '../check-in-questions/check-in-answers';
import { ReadAloud } from './read-aloud';

describe('reading a check-in out', () => {
  async function open() {
    const answers = signal<CheckInAnswers>(BLANK_ANSWERS);
    const fixture = TestBed.createComponent(ReadAloud, {
      bindings: [
        inputBinding('answers', answers),
        inputBinding('way', () => 'phone'),
        inputBinding('asksNeckSigns', () => false),
        inputBinding('emergencyNumber', () => '911'),
        outputBinding<CheckInAnswers>('answersChange', (changed) => answers.set(changed)),
      ],
    });
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    const page = lookAt(fixture);
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) {
        // As somebody does who never touches the mouse: on whatever has the focus.
        const within = page.element.contains(document.activeElement) ? document.activeElement : page.element;
        within?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        await fixture.whenStable();
      }
    };
    return { answers, page, press };
  }

  it('begins with what to say, and asks the signs first', async () => {
    const { page, press } = await open();
    expect(page.text('blockquote')).toContain('I am going to read you some questions');
    await press('Enter');
    expect(page.text('legend')).toContain('lost control of your bladder or bowels');
  });

  it('is answered by keys alone, one question after the other', async () => {
    const { answers, page, press } = await open();
    await press('Enter', 'n', 'n', 'n', 'n', 'n');
    expect(Object.values(answers().signs)).toEqual([false, false, false, false, false]);
    expect(page.text('legend')).toContain('average in the past week');
    await press('1', '0', 'Enter', '2', 'Enter', 'n', 'y', 'n');
    const { painNrs, improvement, hadEvent, rmdq } = answers();
    expect([painNrs, improvement, hadEvent]).toEqual([10, 'much_better', false]);
    expect(rmdq.items.slice(0, 3)).toEqual([true, false, null]);
    expect(rmdq.mode).toBe('phone');
  });

  it('stays at a sign that is yes, with what to say now', async () => {
    const { answers, page, press } = await open();
    await press('Enter', 'n', 'y');
    expect(page.text('[role=alert]')).toContain('Please go to an emergency department now');
    expect(answers().signs.saddle_numbness).toBeTrue();
    await press('Backspace');
    expect(answers().signs.saddle_numbness).toBeUndefined();
    expect(page.element.querySelector('[role=alert]')).toBeNull();
  });

  it('goes back and leaves open what is passed over', async () => {
    const { answers, page, press } = await open();
    await press('Enter', 'Enter');
    expect(page.text('.place')).toContain('Question 2 of');
    await page.press('Back');
    expect(page.text('.place')).toContain('Question 1 of');
    expect(answers()).toEqual(BLANK_ANSWERS);
  });

  it('ends with thanks', async () => {
    const { page, press } = await open();
    await press(...Array.from({ length: 40 }, () => 'Enter'));
    expect(page.text('blockquote')).toContain('Thank you.');
    expect(page.find('button', 'Next')).toBeUndefined();
  });
});
