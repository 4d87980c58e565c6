/** How the answers of a check-in reached the record. */
export const CHECK_IN_WAYS = ['staff', 'visit', 'phone', 'tablet', 'link', 'import'] as const;
export type CheckInWay = (typeof CHECK_IN_WAYS)[number];
export const CHECK_IN_WAY_LABELS: Readonly<Record<CheckInWay, string>> = {
  staff: 'Entered by the front desk',
  visit: 'At a visit',
  phone: 'Asked by phone',
  tablet: 'By the patient on the clinic’s tablet',
  link: 'By the patient over a link',
  import: 'Imported from another system',
};
