/** A browser with Rasd in it that runs under strace, with an article open. */
export interface TracedBrowser {
  /** Saves as the page session does (save-once.ts); how many saves the background said to be on disk. */
  save(number: number): Promise<number>;
  /** Writes a row without «strict». */
  writeRelaxed(number: number): Promise<void>;
  stop(): Promise<void>;
}
