/** In the patient's words: the rules that stop all care (clinical reference 6; sources FIN20, LOTH, IFOMPT). */
export const GET_HELP_NOW: readonly string[] = [
  'numbness around the genitals or back passage',
  'new trouble passing urine or stool, or not feeling it',
  'new or growing weakness in a leg or an arm',
  'pain, numbness or weakness that spreads to the other leg',
  'sudden dizziness, double vision, trouble speaking or swallowing, or a headache unlike any before',
];

/** The rules that ask for a doctor or a new look before the next treatment (clinical reference 6; sources NHSBP, CRYO2). */
export const CALL_THE_CLINIC: readonly string[] = [
  'fever, feeling ill, weight loss without a reason, or pain at night that nothing eases',
  'a blister, a burn, hives or a numb patch after heat, cold or ultrasound',
  'soreness that lasts longer than two days after a treatment',
  'a new medicine, an implant, a pregnancy, an operation or a new illness',
];
