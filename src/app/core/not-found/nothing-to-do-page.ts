import { Component } from '@angular/core';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';

/** The start page of a person whose roles open no page. */
@Component({
  selector: 'pl-nothing-to-do-page',
  imports: [EmptyState],
  template: `
    <div class="pl-page">
      <h1 class="pl-visually-hidden">Start</h1>
      <pl-empty-state
        icon="account"
        heading="You are signed in"
        text="Your account opens no pages yet. Ask the clinic’s administrator for the roles you need."
      />
    </div>
  `,
})
export class NothingToDoPage {}
