import { Component, computed, input } from '@angular/core';
import { telephoneUrl } from '../../telephone-url';
import { Icon } from '../icon/icon';
import type { Instruction } from './instruction';

/** What a patient who answered yes to an emergency sign does now. */
@Component({
  selector: 'pl-call-now',
  imports: [Icon],
  template: `
    <div class="pl-notice" data-tone="stop" role="alert">
      <pl-icon name="stop" />
      <div class="what">
        <strong>{{ isHere() ? 'Please tell the staff now.' : 'Please do this now.' }}</strong>
        @for (instruction of instructions(); track instruction.key) {
          <p>{{ instruction.words }}</p>
        }
        <p>{{ isTold() ? 'The clinic has been told, too.' : 'We are telling the clinic, too.' }}</p>
        @if (number()) {
          <a class="call" [href]="telephone()"
            ><pl-icon name="phone" />{{ callsNow() ? 'Call' : 'If it gets worse: call' }} {{ number() }}</a
          >
        }
      </div>
    </div>
  `,
  styleUrl: './call-now.scss',
})
export class CallNow {
  readonly instructions = input.required<readonly Instruction[]>();
  readonly number = input.required<string>();
  /** The patient is at the clinic. */
  readonly isHere = input(false);
  /** The clinic knows of it. */
  readonly isTold = input(false);
  protected readonly telephone = computed(() => telephoneUrl(this.number()));
  protected readonly callsNow = computed(() => this.instructions().some(({ callsNow }) => callsNow));
}
