import { spawn } from "node:child_process";

export interface ProcessOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** show: its output goes where ours goes · keep: it is returned. */
  readonly output: "show" | "keep";
  /** Ends the process when it fires. */
  readonly signal: AbortSignal;
}

export interface ProcessResult {
  readonly succeeded: boolean;
  /** What it printed, both streams in order; "" when it was shown. */
  readonly output: string;
}

/** Runs a JavaScript program with this Node, without standard input. Never throws: what goes wrong is in the result. */
export function runProcess(command: readonly string[], options: ProcessOptions): Promise<ProcessResult> {
  const { cwd, env, output, signal } = options;
  return new Promise((done) => {
    let printed = "";
    const stream = output === "show" ? "inherit" : "pipe";
    const child = spawn(process.execPath, command, { cwd, env, stdio: ["ignore", stream, stream] });
    for (const pipe of [child.stdout, child.stderr]) {
      pipe?.setEncoding("utf8").on("data", (piece: string) => {
        printed += piece;
      });
    }
    let last: NodeJS.Timeout | undefined;
    const stop = (): void => {
      child.kill("SIGTERM");
      // Browsers get time to close; a process that ignores the request does not hold up the rest.
      last = setTimeout(() => child.kill("SIGKILL"), 10_000);
    };
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
    const finish = (succeeded: boolean): void => {
      signal.removeEventListener("abort", stop);
      clearTimeout(last);
      done({ succeeded, output: printed });
    };
    child.once("error", (error) => {
      printed += `${error.message}\n`;
      finish(false);
    });
    child.once("close", (code) => finish(code === 0));
  });
}
