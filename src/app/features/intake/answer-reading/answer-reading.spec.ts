import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore } from '@ngrx/store';
import { BLANK_INTAKE } from '../answers/blank';
import { intakeQuestions } from '../answers/questions';
import { AnswerReading } from './answer-reading';

describe('an intake to read', () => {
  it('sets what somebody typed apart, in the direction it is written in', async () => {
    TestBed.configureTestingModule({ providers: [provideStore()] });
    const contacts = { ...BLANK_INTAKE.contacts, emergencyName: 'שרה לוי' };
    const fixture = TestBed.createComponent(AnswerReading, {
      bindings: [
        inputBinding('answers', () => ({ ...BLANK_INTAKE, contacts })),
        inputBinding('questions', () => intakeQuestions('female')),
        inputBinding('sections', () => ['contacts']),
        inputBinding('sectionLabels', () => ({ contacts: 'Contacts' })),
      ],
    });
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    expect(host.querySelector('dd bdi')?.textContent).toBe('שרה לוי');
    expect(getComputedStyle(host.querySelector('dd bdi')!).direction).toBe('rtl');
  });
});
