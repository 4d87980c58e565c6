import type { Permission } from '#contract/permission';
import { destinationsFor } from './destinations';

const CLINICAL = [
  'patient.read',
  'schedule.read',
  'check-in.read',
  'caseload.read',
  'results.read',
  'record.export',
] as const;
const ADMINISTRATIVE = ['account.manage', 'opening-hours.write'] as const;

const labelsFor = (...permissions: readonly Permission[]) => {
  const { bar, menu } = destinationsFor(new Set(permissions));
  return { bar: bar.map(({ label }) => label), menu: menu.map(({ label }) => label) };
};

describe('the main menu', () => {
  it('has no entry for what a person may not reach', () => {
    expect(labelsFor()).toEqual({ bar: [], menu: [] });
    expect(labelsFor('patient.read')).toEqual({ bar: ['Patients'], menu: [] });
  });

  it('keeps an administrator’s pages in the bar where there is room', () => {
    const { bar, menu } = labelsFor(...ADMINISTRATIVE);
    expect(bar.slice(0, 2)).toEqual(['Accounts', 'Opening hours']);
    expect(menu).toEqual([]);
  });

  it('moves what is rarely needed into the account menu where the bar is full', () => {
    const { bar, menu } = labelsFor(...CLINICAL, ...ADMINISTRATIVE);
    expect(bar).toEqual(['Patients', 'Today', 'Check-ins', 'Caseload', 'Results']);
    expect(menu.slice(0, 3)).toEqual(['Import and export', 'Accounts', 'Opening hours']);
  });
});
