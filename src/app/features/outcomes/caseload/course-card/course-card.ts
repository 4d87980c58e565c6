import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseloadCourse } from '#contract/caseload';
import { PlainDatePipe } from '../../../../core/format/pipes';
import { WhyButton } from '../../../../core/why';
import { Icon } from '../../../../shared/ui/icon/icon';
import { SmallChart } from '../../../../shared/ui/small-chart/small-chart';
import { TriageLevel } from '../../../../shared/ui/triage-level/triage-level';
import { type SmallEntry, smallCourse } from './small-course';
import { STANDING_LOOKS, whySubject, worryWords } from './worry-words';

const ROLE_WORDS: Readonly<Record<SmallEntry['role'], string>> = {
  baseline: 'baseline',
  before: '',
  week_2: 'week 2',
  week_4: 'week 4',
  week_6: 'week 6',
  week_12: 'week 12',
  between: '',
};

/** An open course: why it stands here, its two charts, and the table with the same numbers. */
@Component({
  selector: 'pl-course-card',
  imports: [Icon, PlainDatePipe, RouterLink, SmallChart, TriageLevel, WhyButton],
  templateUrl: './course-card.html',
  styleUrl: './course-card.scss',
})
export class CourseCard {
  readonly course = input.required<CaseloadCourse>();
  protected readonly small = computed(() => smallCourse(this.course()));
  protected readonly name = computed(() => {
    const { familyName, givenName } = this.course().patient;
    return `${familyName}, ${givenName}`;
  });
  protected readonly outcomes = computed(() => {
    const { patient, courseId } = this.course();
    return ['/patients', patient.id, 'courses', courseId, 'outcomes'];
  });
  protected readonly worries = computed(() => {
    const course = this.course();
    const { worries } = course;
    return worries.length > 0
      ? worries.map((worry) => ({ ...STANDING_LOOKS[worry.kind], words: worryWords(worry, course) }))
      : [{ ...STANDING_LOOKS.fine, words: STANDING_LOOKS.fine.label }];
  });
  protected readonly why = computed(() => {
    const { worries } = this.course();
    return worries.length === 0 ? null : whySubject(this.name(), worries);
  });
  protected readonly when = computed(() => {
    const { day, week } = this.course();
    if (day === null) return 'No plan yet';
    return week === null ? `Begins in ${-day === 1 ? '1 day' : `${-day} days`}` : `Week ${week}, day ${day}`;
  });
  protected readonly columns = computed(() =>
    this.small().entries.map((entry) => ({
      ...entry,
      day: String(entry.day).replace('-', '−'),
      role: ROLE_WORDS[entry.role],
    })),
  );
  protected readonly rows = computed(() => {
    const { nrs, rmdq } = this.small();
    return [
      { key: 'nrs', name: 'Pain', scale: '0–10', series: nrs },
      { key: 'rmdq', name: 'Disability', scale: '0–24', series: rmdq },
    ] as const;
  });
  protected readonly visits = computed(() => {
    const { given, planned } = this.course().visits;
    return planned === null ? `${given}` : `${given} of ${planned} planned`;
  });
  protected readonly next = computed(() => {
    const { nextCheckIn } = this.course();
    if (nextCheckIn === null) return null;
    const state = { later: '', due: ', due now', overdue: ', overdue' }[nextCheckIn.state];
    return { week: nextCheckIn.week, target: nextCheckIn.target, state };
  });
}
