import { Component, computed, inject, input, output, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Store } from '@ngrx/store';
import { of } from 'rxjs';
import type { Closing, ClosingList } from '#contract/closing';
import type { Course } from '#contract/patient';
import { CLOSING_REASON_LABELS } from '#domain/vocabulary';
import { MomentPipe, PlainDatePipe } from '../../../core/format/pipes';
import { sending } from '../../../core/http/sending';
import { sessionFeature } from '../../../core/session';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { askReason } from '../../../shared/ui/reason-dialog/reason-dialog';
import { ClosingApi } from './closing-api';
import { ClosingForm } from './closing-form';

/** How a course was closed and by whom, and for a chiropractor the ways to close it and to open it again. */
@Component({
  selector: 'pl-course-closing',
  imports: [ClosingForm, MatButton, MomentPipe, PlainDatePipe, ProblemPanel],
  templateUrl: './course-closing.html',
  styleUrl: './course-closing.scss',
})
export class CourseClosing {
  readonly course = input.required<Course>();
  /** The course was closed, or opened again. */
  readonly changed = output();

  readonly #api = inject(ClosingApi);
  readonly #dialog = inject(MatDialog);
  readonly #permissions = inject(Store).selectSignal(sessionFeature.selectPermissions);
  readonly #list = rxResource<ClosingList | null, { courseId: string; mayRead: boolean }>({
    params: () => ({ courseId: this.course().id, mayRead: this.#permissions().has('plan.read') }),
    stream: ({ params }) => (params.mayRead ? this.#api.load(params.courseId) : of(null)),
  });
  protected readonly labels = CLOSING_REASON_LABELS;
  protected readonly mayClose = computed(() => this.#permissions().has('course.close'));
  protected readonly isClosed = computed(() => this.course().closedOn !== undefined);
  protected readonly closings = computed(() =>
    this.#list.hasValue() ? (this.#list.value()?.closings ?? []) : [],
  );
  protected readonly isAsking = signal(false);
  protected readonly reopening = sending<ClosingList>();

  protected async reopen({ id }: Closing): Promise<void> {
    const reason = await askReason(this.#dialog, {
      title: 'Open this course again?',
      text: 'The closing stays in the record, with the reason you give. Appointments that it cancelled stay cancelled; book them anew.',
      action: 'Open it again',
    });
    if (reason === null) return;
    await this.reopening.send(this.#api.reopen(this.course().id, id, reason), (list) => this.take(list));
  }

  protected take(list: ClosingList): void {
    this.#list.set(list);
    this.isAsking.set(false);
    this.changed.emit();
  }
}
