import type { ShownBackups } from "../../../components/notes/types.ts";
import { createObservable, type Observable } from "../../core/observable.ts";

/** The same as createBackupQuestion, which is read once popup or side panel are drawn: they are opened a hundred times a day. */
export function loadBackupQuestion(signal: AbortSignal): {
  readonly state: Observable<ShownBackups | null>;
  readonly answer: (yes: boolean) => void;
} {
  const state = createObservable<ShownBackups | null>(null);
  let answer = (_yes: boolean) => {};
  import("./backup-question.ts").then(({ createBackupQuestion }) => {
    const question = createBackupQuestion(signal);
    answer = question.answer;
    question.state.subscribe(state.set);
  }, console.error);
  return { state, answer: (yes) => answer(yes) };
}
