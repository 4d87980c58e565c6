/** What a patient does now because of an answer. */
export interface Instruction {
  /** Of the question whose answer it follows. */
  readonly key: string;
  readonly words: string;
  /** An ambulance is to be called, not only if it gets worse. */
  readonly callsNow: boolean;
}
