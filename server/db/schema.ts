import type { ColumnType } from 'kysely';
import type { DraftForm } from '#contract/draft';
import type { ToldHow } from '#contract/alert';
import type { CourseStage } from '#contract/patient';
import type { HandoverForm } from '#contract/session';
import type {
  Acuity,
  AppointmentStatus,
  CheckInWay,
  CheckInWeek,
  ClosingReason,
  GlobalImprovement,
  ImportKind,
  RedFlag,
  Sex,
  TriageLevel,
} from '#domain/vocabulary';

/**
 * The tables, alike in SQLite and PostgreSQL: ids are UUIDv7 text, instants ISO 8601 UTC text, clinic-local dates
 * YYYY-MM-DD text, booleans 0 or 1, documents JSON text whose shape the contract gives.
 */
export interface Schema {
  clinic: ClinicTable;
  account: AccountTable;
  session: SessionTable;
  audit_event: AuditEventTable;
  patient: PatientTable;
  patient_version: PatientVersionTable;
  course: CourseTable;
  intake_version: IntakeVersionTable;
  examination_version: ExaminationVersionTable;
  plan_version: PlanVersionTable;
  check_in: CheckInTable;
  draft: DraftTable;
  draft_key: DraftKeyTable;
  error_mark: ErrorMarkTable;
  patient_merge: PatientMergeTable;
  patient_unmerge: PatientUnmergeTable;
  handover: HandoverTable;
  alert: AlertTable;
  alert_taking: AlertTakingTable;
  sign_explanation: SignExplanationTable;
  clearance: ClearanceTable;
  course_closing: CourseClosingTable;
  course_reopening: CourseReopeningTable;
  plan_template: PlanTemplateTable;
  visit_version: VisitVersionTable;
  reported_sign: ReportedSignTable;
  call_try: CallTryTable;
  opening_hours_version: OpeningHoursVersionTable;
  visit_preference_version: VisitPreferenceVersionTable;
  appointment: AppointmentTable;
  appointment_version: AppointmentVersionTable;
  import_batch: ImportBatchTable;
  imported_record: ImportedRecordTable;
  imported_course: ImportedCourseTable;
  export_key: ExportKeyTable;
  research_export: ResearchExportTable;
  research_export_part: ResearchExportPartTable;
  course_result: CourseResultTable;
  course_change: CourseChangeTable;
  secret_mark: SecretMarkTable;
  audit_head: AuditHeadTable;
}

type Flag = 0 | 1;
type JsonText = string;
/** PostgreSQL gives counts of eight bytes as text. */
type BigCount = number | string;

export interface ClinicTable {
  id: string;
  /** Always 1, and unique: one database serves one clinic. */
  singleton: 1;
  name: string;
  time_zone: string;
  locale: string;
  emergency_number: string;
  is_demo: Flag;
  created_at: string;
}

export interface AccountTable {
  id: string;
  version: number;
  username: string;
  display_name: string;
  /** JSON array of roles. */
  roles: JsonText;
  password_hash: string;
  /** Of the PIN that takes a tablet back from a patient; null while none is set. */
  pin_hash: string | null;
  is_active: Flag;
  is_demo: Flag;
  created_at: string;
}

export interface SessionTable {
  /** SHA-256 of the token in the cookie; the token itself is never stored. */
  token_hash: string;
  account_id: string;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  revoked_at: string | null;
  /** Set on a patient's session: the one form it reaches. The account is then of who handed it over. */
  handover_id: string | null;
}

export interface AuditEventTable {
  id: string;
  at: string;
  account_id: string | null;
  action: string;
  outcome: 'done' | 'refused';
  patient_id: string | null;
  /** Id of the record acted on, where it is not the patient. */
  subject_id: string | null;
  request_id: string;
  /** Place in the chain, from 1; null until the row is sealed, which is the only change it ever has. */
  position: ColumnType<BigCount | null, number | null | undefined, number>;
  sealed_at: string | null;
  /** HMAC of the row, its place and the seal before it, in hexadecimal. */
  seal: string | null;
}

/** How far the chain goes: one row, with an HMAC of its own. */
export interface AuditHeadTable {
  singleton: 1;
  position: ColumnType<BigCount, number>;
  seal: string;
  sealed_at: string | null;
  mac: string;
}

export interface PatientTable {
  id: string;
  version: number;
  number: number;
  given_name: string;
  family_name: string;
  birth_date: string;
  sex: Sex;
  phone: string | null;
  email: string | null;
  /** Names folded for search: lower case, no diacritics. */
  given_key: string;
  family_key: string;
  registered_at: string;
  registered_by: string;
  /** The patient this registration was merged into. */
  merged_into: string | null;
}

/** Every version of a person's details, the first included. */
export interface PatientVersionTable {
  patient_id: string;
  version: number;
  body: JsonText;
  recorded_at: string;
  recorded_by: string;
}

export interface CourseTable {
  id: string;
  patient_id: string;
  opened_on: string;
  stage: CourseStage;
  triage_level: TriageLevel | null;
  day_zero: string | null;
  /** The last day, while the course is closed. */
  closed_on: string | null;
}

interface VersionedRecord {
  id: string;
  course_id: string;
  version: number;
  recorded_at: string;
  recorded_by: string;
}

export interface IntakeVersionTable extends VersionedRecord {
  answers: JsonText;
  reason: string | null;
  rmdq_score: number | null;
  triage: JsonText;
  knowledge_version: string;
  recorded_on: string;
}

export interface ExaminationVersionTable extends VersionedRecord {
  findings: JsonText;
}

export interface PlanVersionTable extends VersionedRecord {
  status: 'draft' | 'signed';
  content: JsonText;
  reason: string | null;
  intake_version: number;
  examination_version: number | null;
  knowledge_version: string;
  /** JSON array: what the rules said of each modality when it was saved; null in plans from before that was kept. */
  checks: JsonText | null;
}

export interface CheckInTable {
  id: string;
  course_id: string;
  on_date: string;
  pain_nrs: number | null;
  rmdq: JsonText;
  rmdq_score: number | null;
  rmdq_answered: number;
  way: CheckInWay;
  /** JSON object: signs that are new or worse. */
  signs: JsonText;
  improvement: GlobalImprovement | null;
  /** JSON array; null where nobody asked. */
  adverse_events: JsonText | null;
  bothersomeness: number | null;
  medication_days: number | null;
  satisfaction: number | null;
  note: string;
  /** The check-in this one replaces; each can be replaced once. */
  corrects: string | null;
  reason: string | null;
  recorded_at: string;
  recorded_by: string;
}

/** Not a record: replaced as it is typed, erased once it is saved or discarded. */
export interface DraftTable {
  /** Whoever may write the form: an account, or a session limited to it. */
  owner_id: string;
  course_id: string;
  form: DraftForm;
  revision: number;
  based_on: number;
  content: JsonText;
  saved_at: string;
}

export interface DraftKeyTable {
  owner_id: string;
  /** 256 random bits, base64. */
  key: string;
  created_at: string;
}

/** What was entered in error: a version of an intake, or a whole course. */
export interface ErrorMarkTable {
  record_id: string;
  course_id: string;
  reason: string;
  marked_at: string;
  marked_by: string;
}

export interface PatientMergeTable {
  id: string;
  survivor_id: string;
  merged_id: string;
  /** JSON array of the courses that moved. */
  course_ids: JsonText;
  reason: string;
  merged_at: string;
  merged_by: string;
}

export interface PatientUnmergeTable {
  merge_id: string;
  reason: string;
  unmerged_at: string;
  unmerged_by: string;
}

/** A form in a patient's hands: a working copy, spent when it is submitted as an intake version or a check-in. */
export interface HandoverTable {
  id: string;
  course_id: string;
  form: HandoverForm;
  /** The week a check-in was asked for; null for an intake. */
  week: CheckInWeek | null;
  way: 'tablet' | 'link';
  made_at: string;
  made_by: string;
  /** SHA-256 of the token in a link; null for a tablet. */
  token_hash: string | null;
  valid_until: string;
  /** When the first browser opened the link, which is the only one since. */
  opened_at: string | null;
  answers: JsonText | null;
  /** The blank answers the patient began an intake with: what differs from them was answered. */
  started_from: JsonText | null;
  saved_at: string | null;
  intake_id: string | null;
  check_in_id: string | null;
  /** JSON array of JSON pointers: what staff and the patient answered differently. */
  differs: JsonText | null;
  submitted_at: string | null;
  /** Taken back or revoked. */
  ended_at: string | null;
  pin_tries: number;
}

/** Signs that stopped a course when somebody answered them; open until it is taken. */
export interface AlertTable {
  id: string;
  course_id: string;
  level: 'urgent' | 'emergency';
  /** JSON array of findings. */
  signs: JsonText;
  raised_at: string;
  /** Who recorded the answer, or who handed the form to the patient. */
  raised_by: string;
  /** Set where the patient answered. */
  handover_id: string | null;
}

interface Recorded {
  id: string;
  recorded_at: string;
  recorded_by: string;
}

export interface AlertTakingTable extends Recorded {
  alert_id: string;
  told: string;
  told_how: ToldHow;
  told_at: string;
  done: string;
}

export interface SignExplanationTable extends Recorded {
  course_id: string;
  sign: RedFlag;
  reason: string;
  intake_version: number;
  examination_version: number | null;
  report_version: number | null;
}

export interface ClearanceTable extends Recorded {
  course_id: string;
  physician: string;
  given_on: string;
  excluded: string;
  /** JSON object: each modality permitted or not. */
  permitted: JsonText;
  condition: string;
  /** JSON array of the codes of the stopping findings it was given for. */
  covers: JsonText;
  intake_version: number;
  examination_version: number | null;
  report_version: number | null;
}

export interface VisitVersionTable extends Recorded {
  course_id: string;
  visit_id: string;
  version: number;
  on_date: string;
  content: JsonText;
  /** JSON array: where it differs from the plan or the rules, with the reason. */
  deviations: JsonText;
  /** Why it was amended; null for the first version. */
  reason: string | null;
  /** The signed plan it was judged by. */
  plan_version: number | null;
  knowledge_version: string;
}

/** The signs that stop a plan and were reported at a visit or a check-in; the newest row of each counts. */
export interface ReportedSignTable extends Recorded {
  course_id: string;
  /** The visit, or the first check-in of a row of corrections. */
  source_id: string;
  /** Counts the reports of the course. */
  version: number;
  /** JSON array of red flags. */
  signs: JsonText;
}

/** A call for a check-in that reached nobody. */
export interface CallTryTable extends Recorded {
  course_id: string;
  week: CheckInWeek;
}

export interface CourseClosingTable extends Recorded {
  course_id: string;
  reason: ClosingReason;
  detail: string;
  on_date: string;
}

export interface CourseReopeningTable extends Omit<Recorded, 'id'> {
  closing_id: string;
  reason: string;
}

export interface PlanTemplateTable extends Recorded {
  name: string;
  /** JSON object: sessions and treatments. */
  content: JsonText;
  retired_at: string | null;
  retired_by: string | null;
}

export interface OpeningHoursVersionTable extends Recorded {
  version: number;
  hours: JsonText;
}

export interface VisitPreferenceVersionTable extends VersionedRecord {
  preference: JsonText;
}

interface Placed {
  on_date: string;
  /** HH:MM on the clinic's clock. */
  at_time: string;
  minutes: number;
  status: AppointmentStatus;
  reason: string | null;
  /** When the patient came and began to wait. */
  arrived_at: string | null;
}

/** The newest version of each appointment. */
export interface AppointmentTable extends VersionedRecord, Placed {}

/** Every version of an appointment, the first included; its id is that of the change. */
export interface AppointmentVersionTable extends Recorded, Placed {
  appointment_id: string;
  version: number;
}

/** One file that was imported. */
export interface ImportBatchTable extends Recorded {
  kind: ImportKind;
  file_name: string;
  /** Of the file. */
  sha256: string;
  rows_added: number;
  /** Rows that were here already, as they are in the file. */
  rows_known: number;
}

/** Which record an id of the practice's system stands for. A row of scores goes by its course and date. */
export interface ImportedRecordTable {
  kind: ImportKind;
  external_id: string;
  record_id: string;
  /** SHA-256 of the row as it was read: the same row again is the same record. */
  row_hash: string;
  batch_id: string;
}

/** What an imported course brings that otherwise stands in its intake and visits. */
export interface ImportedCourseTable {
  course_id: string;
  acuity: Acuity | null;
  /** JSON array of modalities; null where not known. */
  modalities: JsonText | null;
  batch_id: string;
}

/** Makes study numbers of ids; never leaves the database. */
export interface ExportKeyTable {
  singleton: 1;
  /** 256 random bits, base64. */
  key: string;
  created_at: string;
}

export interface ResearchExportTable extends Recorded {
  exported_on: string;
  /** Courses opened from this day on; null: from the first. */
  opened_from: string | null;
  opened_until: string | null;
  knowledge_version: string;
  /** JSON array: name, rows and SHA-256 of each file in it. */
  files: JsonText;
  /** Of the whole file. */
  sha256: string;
  bytes: number;
}

/** The file of an export in parts, so that it can be sent as it is read. */
export interface ResearchExportPartTable {
  export_id: string;
  part: number;
  content: Uint8Array;
}

type Score = number | null;

/**
 * What counts of a course with a day 0 that was not entered in error. No record: worked out from the record, and again
 * whenever that changes. Sets of codes are bits, in the order of the vocabulary.
 */
export interface CourseResultTable {
  course_id: string;
  day_zero: string;
  closed_on: string | null;
  closing_reason: ClosingReason | null;
  acuity: Acuity | null;
  /** Underlying conditions of the intake. */
  conditions: number;
  /** Rows of the plan given at least once. */
  given: number;
  /** Weeks with a check-in in their window. */
  answered: number;
  nrs_0: Score;
  nrs_2: Score;
  nrs_4: Score;
  nrs_6: Score;
  nrs_12: Score;
  rmdq_0: Score;
  rmdq_2: Score;
  rmdq_4: Score;
  rmdq_6: Score;
  rmdq_12: Score;
  improvement_6: GlobalImprovement | null;
  improvement_12: GlobalImprovement | null;
  /** Null where nobody asked. */
  adverse_events: number | null;
  outside_trial: Flag | null;
  planned_visits: number;
  planned_thrust: number;
  visits: number;
  thrust_visits: number;
}

/** Courses whose record was written since their result was worked out. Triggers fill it. */
export interface CourseChangeTable {
  course_id: string;
  /** Another one with every write, so that a write in the meantime is noticed. */
  mark: string;
}

export interface SecretMarkTable {
  /** Always 1: one database belongs to one secret. */
  singleton: 1;
  /** Derived from the secret, which itself is never in the database. */
  mark: string;
  created_at: string;
}
