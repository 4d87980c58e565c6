import { NgModule } from '@angular/core';
import { RouterModule } from '@angular/router';
import { CallListPage } from './call-list-page';

@NgModule({ imports: [RouterModule.forChild([{ path: '', component: CallListPage }])] })
export class CallListModule {}
