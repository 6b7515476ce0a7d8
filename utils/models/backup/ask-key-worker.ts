import type { BackupLock } from "../../core/backup/types.ts";

export type KeyQuestion =
  | { readonly kind: "make"; readonly passphrase: string }
  | { readonly kind: "open"; readonly key: string; readonly passphrase: string };
export type KeyAnswer =
  | { readonly ok: true; readonly value: BackupLock | string | null }
  | { readonly ok: false; readonly message: string };

/** A new lock. The identity in it is known to nobody but who knows the passphrase. */
export async function makeLock(passphrase: string): Promise<BackupLock> {
  return (await ask({ kind: "make", passphrase })) as BackupLock;
}

/** The identity in a locked key; null: the passphrase does not open it. */
export async function openKey(key: string, passphrase: string): Promise<string | null> {
  return (await ask({ kind: "open", key, passphrase })) as string | null;
}

async function ask(question: KeyQuestion) {
  const worker = new Worker(new URL("./key-worker.ts", import.meta.url), { type: "module" });
  try {
    const answer = await new Promise<KeyAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<KeyAnswer>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message || "The key could not be derived"));
      worker.postMessage(question);
    });
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  } finally {
    worker.terminate();
  }
}
