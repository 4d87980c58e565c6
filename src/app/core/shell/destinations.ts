import type { Permission } from '#contract/permission';
import type { IconName } from '../../shared/ui/icon/icon-paths';

/** A page of its own that the main menu leads to. */
export interface Destination {
  readonly label: string;
  readonly path: string;
  readonly icon: IconName;
  readonly permission: Permission;
}

/** The most needed first: what finds no room in the bar stands in the account menu. */
const DESTINATIONS: readonly Destination[] = [
  { label: 'Patients', path: '/patients', icon: 'patients', permission: 'patient.read' },
  { label: 'Today', path: '/today', icon: 'today', permission: 'schedule.read' },
  { label: 'Check-ins', path: '/check-ins', icon: 'phone', permission: 'check-in.read' },
  { label: 'Caseload', path: '/caseload', icon: 'caseload', permission: 'caseload.read' },
  { label: 'Results', path: '/results', icon: 'outcomes', permission: 'results.read' },
  {
    label: 'Import and export',
    path: '/import-export',
    icon: 'transfer',
    permission: 'record.export',
  },
  { label: 'Accounts', path: '/accounts', icon: 'accounts', permission: 'account.manage' },
  { label: 'Opening hours', path: '/opening-hours', icon: 'hours', permission: 'opening-hours.write' },
];

/** As many as stand side by side on the smallest phone, each with its icon and its word. */
const BAR_PLACES = 5;

/** Where a person with these permissions finds what they may reach. */
export function destinationsFor(permissions: ReadonlySet<Permission>): {
  readonly bar: readonly Destination[];
  readonly menu: readonly Destination[];
} {
  const reachable = DESTINATIONS.filter(({ permission }) => permissions.has(permission));
  return { bar: reachable.slice(0, BAR_PLACES), menu: reachable.slice(BAR_PLACES) };
}
