import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Store } from '@ngrx/store';
import { education } from '#domain/knowledge';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { FullDatePipe, PlainDatePipe, PlainTimePipe } from '../../../core/format/pipes';
import { problemFrom } from '../../../core/http/problem-from';
import { sessionFeature } from '../../../core/session';
import { ExerciseDrawing } from '../../../shared/ui/exercise-drawing/exercise-drawing';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { Paper } from '../paper/paper';
import { PapersApi } from '../papers-api';
import { doseWords, goalWords, weeksOf } from '../plain-words';
import { CALL_THE_CLINIC, GET_HELP_NOW } from './when-to-get-help';

/** What the patient takes home: the plan in plain words, exercises with drawings, and when to get help at once. */
@Component({
  selector: 'pl-handout-page',
  imports: [ExerciseDrawing, FullDatePipe, Paper, PlainDatePipe, PlainTimePipe, ProblemPanel],
  templateUrl: './handout-page.html',
  styleUrls: ['../paper/paper-parts.scss', './handout-page.scss'],
})
export class HandoutPage {
  readonly courseId = input.required<string>();
  readonly #api = inject(PapersApi);
  readonly #format = inject(ClinicFormat);
  readonly #clinic = inject(Store).selectSignal(sessionFeature.selectClinic);
  protected readonly handout = rxResource({
    params: () => this.courseId(),
    stream: ({ params }) => this.#api.handout(params),
  });
  protected readonly schedule = rxResource({
    params: () => this.courseId(),
    stream: ({ params }) => this.#api.schedule(params),
  });
  /** The visits that are still to come. */
  protected readonly appointments = computed(() =>
    (this.schedule.hasValue() ? this.schedule.value().appointments : []).filter(
      ({ on, status }) => status === 'booked' && on >= this.#format.today(),
    ),
  );
  protected readonly problem = computed(() => {
    const error = this.handout.error();
    return error ? problemFrom(error) : null;
  });
  protected readonly scheduleProblem = computed(() => {
    const error = this.schedule.error();
    return error ? problemFrom(error) : null;
  });
  protected readonly plan = computed(() => (this.handout.hasValue() ? this.handout.value().plan : null));
  protected readonly weeks = computed(() => {
    const plan = this.plan();
    return plan ? weeksOf(plan.startOn, plan.sessions) : [];
  });
  protected readonly usesHeatOrCold = computed(() => this.weeks().some(({ atHome }) => atHome.length > 0));
  protected readonly heatAndCold = education.find(({ code }) => code === 'edu_heat_cold_safety');
  protected readonly advice = computed(() =>
    (this.plan()?.advice ?? [])
      // Said in its own place.
      .filter(({ code }) => code !== 'edu_heat_cold_safety')
      .map(({ code, text }) => ({
        title: education.find((entry) => entry.code === code)?.title ?? '',
        text,
      })),
  );
  protected readonly emergencyNumber = computed(() => this.#clinic()?.emergencyNumber ?? '');
  protected readonly getHelpNow = GET_HELP_NOW;
  protected readonly callTheClinic = CALL_THE_CLINIC;
  protected readonly goalWords = goalWords;
  protected readonly doseWords = doseWords;
}
