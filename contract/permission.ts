import type Type from 'typebox';
import { codeOf } from './scalar.ts';

export const ROLES = ['administrator', 'staff', 'chiropractor', 'clinician'] as const;
export const Role = codeOf(ROLES);
export type Role = Type.Static<typeof Role>;

/** What a signed-in person can be allowed to do. Routes ask for one; the menus mirror them. */
export const PERMISSIONS = [
  'account.manage',
  'alert.read',
  'alert.take',
  'patient.read',
  'patient.write',
  'intake.read',
  'intake.write',
  'intake.correct',
  'clearance.write',
  'examination.read',
  'examination.write',
  'plan.read',
  'plan.write',
  'course.close',
  'handout.read',
  'visit.read',
  'visit.write',
  'check-in.read',
  'check-in.write',
  'outcome.read',
  'caseload.read',
  'results.read',
  'opening-hours.write',
  'schedule.read',
  'schedule.write',
  'decision-support.use',
  'record.correct',
  'record.import',
  'record.export',
  'record.export-named',
  'comment.read',
  'comment.write',
  'access.read',
  'audit.read',
  'status.read',
] as const;
export const Permission = codeOf(PERMISSIONS);
export type Permission = Type.Static<typeof Permission>;
