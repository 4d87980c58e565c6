import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationRef, inputBinding, outputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { PlanTemplate } from '#contract/plan-template';
import { existing } from '../../../shared/testing/existing';
import { type PlanDraft, draftFrom } from '../plan-draft';
import { aVersion, aView } from '../testing/plan-builders';
import { TemplateBar } from './template-bar';

const TEMPLATE: PlanTemplate = {
  id: 't1',
  name: 'Desk worker',
  sessions: { therapeutic_exercise: [1, 1, 1, 1, 1, 1], chiropractic_adjustment: [1, 0, 0, 0, 0, 0] },
  treatments: {},
  recordedAt: '2026-03-02T15:00:00Z',
  recordedBy: { id: 'a1', displayName: 'Cora Reyes' },
};

describe('the templates of the clinic', () => {
  async function open(checks = aView().checks) {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    const http = TestBed.inject(HttpTestingController);
    const applied: PlanDraft[] = [];
    const fixture = TestBed.createComponent(TemplateBar, {
      bindings: [
        inputBinding('draft', () => draftFrom(aVersion())),
        inputBinding('checks', () => checks),
        outputBinding('applied', (draft: PlanDraft) => applied.push(draft)),
      ],
    });
    await fixture.whenStable();
    http.expectNone('/api/plan-templates');
    const host = fixture.nativeElement as HTMLElement;
    const details = existing(host.querySelector('details'));
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    fixture.detectChanges();
    http.expectOne('/api/plan-templates').flush({ templates: [TEMPLATE] });
    await fixture.whenStable();
    const click = async (name: string) => {
      existing([...host.querySelectorAll('button')].find((each) => each.textContent.trim() === name)).click();
      await fixture.whenStable();
    };
    const choose = async () => {
      const select = existing(host.querySelector('select'));
      select.value = TEMPLATE.id;
      select.dispatchEvent(new Event('change'));
      await fixture.whenStable();
    };
    return { fixture, host, http, click, choose, applied };
  }

  it('lays the one that is chosen over the board, and names what is blocked', async () => {
    const { checks } = aView({ comorbidities: ['osteoporosis_severe_or_fragility_fracture'] });
    const { host, click, choose, applied } = await open(checks);
    await choose();
    await click('Use it');
    expect(applied[0]?.sessions.therapeutic_exercise).toEqual([1, 1, 1, 1, 1, 1]);
    expect(host.textContent).toContain('Left out, as it is blocked: Adjustment with thrust.');
  });

  it('keeps the board under a name, and says so where the name is taken', async () => {
    const { fixture, host, http, click } = await open();
    await click('Keep the board as a template…');
    existing(host.querySelector<HTMLInputElement>('form input')).value = 'Desk worker';
    await click('Keep');
    const request = http.expectOne({ method: 'POST', url: '/api/plan-templates' });
    expect(request.request.body).toEqual(
      jasmine.objectContaining({ name: 'Desk worker', sessions: aVersion().content.sessions }),
    );
    request.flush(
      {
        type: '/problems/invalid-request',
        title: 'Refused',
        status: 400,
        fields: [{ field: '/name', code: 'in_use', message: 'Choose another.' }],
      },
      { status: 400, statusText: 'Bad Request' },
    );
    // The refusal reaches the page over a promise, which stability does not wait for.
    await TestBed.inject(ApplicationRef).whenStable();
    await fixture.whenStable();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Choose another.');
    expect(host.querySelector<HTMLInputElement>('form input')?.value).toBe('Desk worker');
  });
});
