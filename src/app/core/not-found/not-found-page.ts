import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';

/** An address that is no page, or none that the person's role opens; which of both is not told. */
@Component({
  selector: 'pl-not-found-page',
  imports: [EmptyState, MatButton, RouterLink],
  template: `
    <div class="pl-page">
      <h1 class="pl-visually-hidden">Page not found</h1>
      <pl-empty-state
        icon="lost"
        heading="There is no page here for you"
        text="The address may be mistyped or old, or your role may not open this page."
      >
        <a matButton="filled" routerLink="/">Go to the start page</a>
      </pl-empty-state>
    </div>
  `,
})
export class NotFoundPage {}
