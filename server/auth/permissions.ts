import type { Permission, Role } from '#contract/permission';

/**
 * Who may do what: the one table that the routes ask and the menus mirror. Staff see the person and the intake, not
 * clinical content; administrators see no clinical content unless they also hold a clinical role.
 */
export const PERMISSIONS_BY_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: ['account.manage', 'opening-hours.write', 'audit.read', 'status.read'],
  staff: [
    'alert.read',
    'alert.take',
    'patient.read',
    'patient.write',
    'intake.read',
    'intake.write',
    'check-in.read',
    'check-in.write',
    'handout.read',
    'schedule.read',
    'schedule.write',
  ],
  chiropractor: [
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
    'schedule.read',
    'schedule.write',
    'outcome.read',
    'caseload.read',
    'results.read',
    'decision-support.use',
    'record.correct',
    'record.import',
    'record.export',
    'record.export-named',
    'comment.read',
    'comment.write',
    'access.read',
  ],
  clinician: [
    'alert.read',
    'alert.take',
    'patient.read',
    'intake.read',
    'examination.read',
    'plan.read',
    'handout.read',
    'visit.read',
    'check-in.read',
    'schedule.read',
    'outcome.read',
    'caseload.read',
    'results.read',
    'decision-support.use',
    'record.export',
    'comment.read',
    'comment.write',
    'access.read',
  ],
};

/** Everything the roles allow together, each once. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return [...new Set(roles.flatMap((role) => PERMISSIONS_BY_ROLE[role]))];
}
