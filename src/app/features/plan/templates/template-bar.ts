import { Component, computed, inject, input, output, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { of } from 'rxjs';
import type { PlanTemplate, PlanTemplateList } from '#contract/plan-template';
import type { ModalityCheck } from '#domain/planning';
import { PLAN_ROW_LABELS, type PlanRow } from '#domain/vocabulary';
import { sending } from '../../../core/http/sending';
import { newId } from '../../../core/new-id';
import { PlanApi } from '../plan-api';
import { type PlanDraft, contentFrom } from '../plan-draft';
import { applyTemplate } from './apply-template';

/** The clinic's own templates: lay one over the board, keep the board as one, take one out of use. */
@Component({
  selector: 'pl-template-bar',
  imports: [MatButton, MatFormField, MatInput, MatLabel],
  templateUrl: './template-bar.html',
  styleUrl: './template-bar.scss',
})
export class TemplateBar {
  readonly draft = input.required<PlanDraft>();
  readonly checks = input.required<readonly ModalityCheck[]>();
  readonly applied = output<PlanDraft>();

  readonly #api = inject(PlanApi);
  /** Sent twice, it is one template; a name that was refused is another try. */
  #id = newId();
  /** Most plans start from what the rules suggest: the list is read when somebody looks for it. */
  protected readonly isOpen = signal(false);
  readonly #list = rxResource<PlanTemplateList | null, boolean>({
    params: () => this.isOpen(),
    stream: ({ params }) => (params ? this.#api.loadTemplates() : of(null)),
  });
  protected readonly templates = computed(() =>
    this.#list.hasValue() ? (this.#list.value()?.templates ?? []) : [],
  );
  protected readonly chosenId = signal('');
  protected readonly chosen = computed(
    () => this.templates().find(({ id }) => id === this.chosenId()) ?? null,
  );
  protected readonly isNaming = signal(false);
  protected readonly said = signal('');
  protected readonly sending = sending<PlanTemplateList>();
  protected readonly problemWords = computed(() => {
    const problem = this.sending.problem();
    return problem && (problem.fields?.[0]?.message ?? problem.detail ?? problem.title);
  });

  protected toggle(event: Event): void {
    this.isOpen.set((event.target as HTMLDetailsElement).open);
  }

  protected apply(template: PlanTemplate): void {
    const { draft, leftOut } = applyTemplate(this.draft(), template, this.checks());
    this.applied.emit(draft);
    this.said.set(appliedWords(template.name, leftOut));
  }

  protected async keep(name: string): Promise<void> {
    if (name.trim() === '') return;
    const { sessions, treatments } = contentFrom(this.draft());
    const template = { id: this.#id, name: name.trim(), sessions, treatments };
    await this.sending.send(this.#api.saveTemplate(template), (list) => {
      this.#list.set(list);
      this.#id = newId();
      this.isNaming.set(false);
      this.said.set(`Kept as “${template.name}”.`);
    });
  }

  protected async remove({ id, name }: PlanTemplate): Promise<void> {
    await this.sending.send(this.#api.removeTemplate(id), (list) => {
      this.#list.set(list);
      this.chosenId.set('');
      this.said.set(`“${name}” is out of use.`);
    });
  }
}

function appliedWords(name: string, leftOut: readonly PlanRow[]): string {
  const without = leftOut.map((row) => PLAN_ROW_LABELS[row]).join(', ');
  return `The board follows “${name}”.${without === '' ? '' : ` Left out, as it is blocked: ${without}.`}`;
}
